package org.factdesk.config;

/**
 * Where the record is kept.
 *
 * @param location a file, or a JDBC address
 * @param masterKey what seals the words of people, 32 bytes in Base64, from the environment alone; or empty where it is in a
 *     file in the data folder
 */
public record DatabaseSettings(String location, String masterKey) {
    /** A record would print its secret. */
    @Override
    public String toString() {
        return "DatabaseSettings[location=" + location + ", masterKey=" + (masterKey.isEmpty() ? "none" : "…") + "]";
    }
}
