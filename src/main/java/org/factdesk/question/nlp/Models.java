package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;

/** Finds the model files that the jars on the class path carry. */
final class Models {
    private Models() {}

    /** Reads something out of a resource, such as a model. */
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    static <T> T load(String resource, Reader<T> reader) {
        try (InputStream in = Models.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IOException("it is not on the class path");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new LanguageException("load the model " + resource, e);
        }
    }
}
