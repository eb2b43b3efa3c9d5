package org.factdesk.desk.order;

/**
 * Something that an option could be told.
 *
 * @param value what the order says then
 * @param label how it reads
 */
public record Completion(String value, String label) {}
