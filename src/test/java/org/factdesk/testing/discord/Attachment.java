package org.factdesk.testing.discord;

import okio.ByteString;

/** A file that somebody attaches. */
public record Attachment(String name, ByteString bytes) {
    public static Attachment of(String name, String text) {
        return new Attachment(name, ByteString.encodeUtf8(text));
    }

    public static Attachment of(String name, byte[] bytes) {
        return new Attachment(name, ByteString.of(bytes));
    }
}
