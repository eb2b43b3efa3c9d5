package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as it is kept. A row that was changed by another hand may lack anything.
 *
 * @param user their id, sealed
 * @param language the one that they showed last, as its tag, sealed; none where they never did
 */
record PersonRow(
        String pseudonym,
        byte @Nullable [] lookup,
        byte @Nullable [] key,
        byte @Nullable [] user,
        byte @Nullable [] language) {
    static final String SELECT = "SELECT pseudonym, lookup, wrapped_key, sealed_user, sealed_language FROM person";

    static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(
                String.valueOf(row.getString("pseudonym")),
                row.getBytes("lookup"),
                row.getBytes("wrapped_key"),
                row.getBytes("sealed_user"),
                row.getBytes("sealed_language"));
    }

    /** The user; empty where that cannot be read. */
    Optional<String> user(Vault vault) {
        return opened(vault, placeOfUser(pseudonym), user);
    }

    /** The tag of the language; empty where there is none or it cannot be read. */
    Optional<String> language(Vault vault) {
        return opened(vault, placeOfLanguage(pseudonym), language);
    }

    /** Whether it is as it was written. */
    boolean isIntact(Vault vault) {
        return lookup != null
                && user(vault)
                        .filter(found -> Arrays.equals(vault.lookup(found), lookup))
                        .isPresent()
                && (language == null || language(vault).isPresent());
    }

    private Optional<String> opened(Vault vault, String place, byte @Nullable [] sealed) {
        return key == null || sealed == null
                ? Optional.empty()
                : vault.unwrap(key, pseudonym)
                        .flatMap(own -> Seal.open(own, place, sealed))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static byte[] sealedUser(SecretKey key, String pseudonym, String user) {
        return Seal.seal(key, placeOfUser(pseudonym), user.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sealedLanguage(SecretKey key, String pseudonym, String language) {
        return Seal.seal(key, placeOfLanguage(pseudonym), language.getBytes(StandardCharsets.UTF_8));
    }

    private static String placeOfUser(String pseudonym) {
        return "user of " + pseudonym;
    }

    private static String placeOfLanguage(String pseudonym) {
        return "language of " + pseudonym;
    }
}
