package org.factdesk.desk.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody sent.
 *
 * @param name as they call it; never a path
 * @param size in bytes, as the channel says
 * @param content opens it for reading
 */
public record Attachment(String name, long size, Content content) {
    /** A file that was sent before and kept. */
    public static Attachment of(Response.Document kept) {
        byte[] content = kept.content();
        return new Attachment(kept.name(), content.length, () -> new ByteArrayInputStream(content));
    }

    /** Opens a file's content. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
