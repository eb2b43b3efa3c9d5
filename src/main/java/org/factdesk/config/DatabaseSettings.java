package org.factdesk.config;

/**
 * Where the record is kept.
 *
 * @param location a file, or a JDBC address
 */
public record DatabaseSettings(String location) {}
