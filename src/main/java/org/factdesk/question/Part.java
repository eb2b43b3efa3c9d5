package org.factdesk.question;

/**
 * A part of a text that asks several things at once.
 *
 * @param text as it was typed
 * @param asks whether it says by itself that it asks something: "who paid for it?"; "the tower?" does not
 */
public record Part(String text, boolean asks) {}
