package org.factdesk.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.factdesk.answer.Weights;

/** What the desk answers with: where two programs have the same fingerprint, they answer the same from the same record. */
final class Makeup {
    private static final List<String> LEARNED = List.of(
            "/org/factdesk/answer/weights.tsv",
            "/org/factdesk/question/nlp/wording.tsv",
            "/org/factdesk/question/nlp/intents.bin",
            "/org/factdesk/question/nlp/chat-spelling.txt");
    /** Large files from libraries, told apart by their sizes. */
    private static final List<String> MODELS = List.of("/all-minilm-l6-v2-q.onnx", "/e5-small-v2-q.onnx");

    private static final int DIGITS = 16;

    private Makeup() {}

    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Version.number().getBytes(StandardCharsets.UTF_8));
            for (String resource : LEARNED) {
                try (InputStream in = Weights.class.getResourceAsStream(resource)) {
                    digest.update(in == null ? new byte[0] : in.readAllBytes());
                }
            }
            for (String resource : MODELS) {
                URL model = Weights.class.getResource(resource);
                long size = model == null ? 0 : model.openConnection().getContentLengthLong();
                digest.update((resource + size).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException damaged) {
            throw new UncheckedIOException("Could not read what the desk answers with", damaged);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
