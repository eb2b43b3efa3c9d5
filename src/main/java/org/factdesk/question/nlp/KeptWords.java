package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of claims' texts, told once per text and kept, in memory and in a file: telling them again would be the
 * longest part of a start. The file is only a saving of time, as that of {@link TextVectors}. Thread-safe.
 *
 * <p>A record is its length, a digest of the text with a line for each word, and a {@link CheckSum} of both.
 */
final class KeptWords {
    private static final Logger log = LoggerFactory.getLogger(KeptWords.class);
    private static final String SHIPPED = "org/factdesk/question/nlp/words.bin";

    private final TextAnalyzer analyzer;
    private final GrowingFile<List<Word>> file;
    private final Map<TextDigest, List<Word>> words = new ConcurrentHashMap<>();

    /**
     * Those that the desk comes with, and those in a file.
     *
     * @param file where the words are kept; made with its folder when there is something to keep
     */
    static KeptWords withShipped(TextAnalyzer analyzer, Path file) {
        KeptWords words = new KeptWords(analyzer, file);
        Models.load(SHIPPED, in -> {
            byte[] records = in.readAllBytes();
            if (words.readAll(new ByteArrayInputStream(records)) < records.length) {
                throw new IOException("it is damaged");
            }
            return words;
        });
        return words;
    }

    /** @param file where the words are kept; made with its folder when there is something to keep */
    KeptWords(TextAnalyzer analyzer, Path file) {
        this.analyzer = analyzer;
        this.file = new GrowingFile<>(file, KeptWords::write);
        if (this.file.exists()) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                this.file.readUpTo(readAll(in));
            } catch (IOException e) {
                log.warn("Could not read the kept words in {}: {}", file, e.getMessage());
            }
        }
    }

    /** The words of a text, as the analyzer tells them. */
    List<Word> of(String text) {
        TextDigest digest = TextDigest.of(TextAnalyzer.MODELS, text);
        List<Word> known = words.get(digest);
        if (known != null) {
            return known;
        }
        List<Word> told = analyzer.analyze(text);
        words.put(digest, told);
        file.add(digest, told);
        return told;
    }

    /** Adds what is new to the file. */
    void save() {
        file.save();
    }

    private static void write(TextDigest text, List<Word> words, DataOutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder(text.hex());
        for (Word word : words) {
            lines.append('\n').append(String.join("\t", word.text(), word.lemma(), word.tag(), "" + word.start()));
        }
        byte[] record = lines.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(record.length);
        out.write(record);
        out.writeInt(CheckSum.of(record));
    }

    /** Reads records up to the first damaged one, and returns how many bytes are sound. */
    private long readAll(InputStream in) throws IOException {
        DataInputStream records = new DataInputStream(in);
        long sound = 0;
        Optional<byte[]> record = next(records);
        while (record.isPresent() && read(new String(record.get(), StandardCharsets.UTF_8))) {
            sound += record.get().length + 2 * Integer.BYTES;
            record = next(records);
        }
        log.debug("Read the kept words of {} texts", words.size());
        return sound;
    }

    /** Nothing at the end, and where a record is not sound. */
    private static Optional<byte[]> next(DataInputStream records) throws IOException {
        try {
            byte[] record = records.readNBytes(Math.max(0, records.readInt()));
            return records.readInt() == CheckSum.of(record) ? Optional.of(record) : Optional.empty();
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /** A word holds no white space, so lines and tabs part them. */
    private boolean read(String record) {
        StringTokenizer lines = new StringTokenizer(record, "\n");
        try {
            TextDigest text = TextDigest.ofHex(lines.nextToken());
            List<Word> told = new ArrayList<>(lines.countTokens());
            while (lines.hasMoreTokens()) {
                told.add(word(new StringTokenizer(lines.nextToken(), "\t")));
            }
            words.put(text, List.copyOf(told));
            return true;
        } catch (NumberFormatException | NoSuchElementException e) {
            return false;
        }
    }

    private static Word word(StringTokenizer fields) {
        return new Word(
                fields.nextToken(),
                fields.nextToken(),
                fields.nextToken().intern(),
                Integer.parseInt(fields.nextToken()));
    }
}
