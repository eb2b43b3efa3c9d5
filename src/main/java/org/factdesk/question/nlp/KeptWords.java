package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of claims' texts, told once per text and kept, in memory and in a file: telling them again would be the longest
 * part of a start. The file is only a saving of time, as that of {@link TextVectors}. Thread-safe.
 *
 * <p>A record is its length, a digest of the text with a line for each word, and a CRC-32 of both.
 */
final class KeptWords {
    private static final Logger log = LoggerFactory.getLogger(KeptWords.class);
    private static final String SHIPPED = "org/factdesk/question/nlp/words.bin";
    private static final int LONGEST_RECORD = 1 << 24;
    private static final int FIELDS = 4;

    private final TextAnalyzer analyzer;
    private final Path file;
    private final Map<String, List<Word>> words = new ConcurrentHashMap<>();
    private final Map<String, List<Word>> unsaved = new ConcurrentHashMap<>();
    private boolean damaged;

    /**
     * Those that the desk comes with, and those in a file.
     *
     * @param file where the words are kept; made with its folder when there is something to keep
     */
    static KeptWords withShipped(TextAnalyzer analyzer, Path file) {
        KeptWords words = new KeptWords(analyzer, file);
        Models.load(SHIPPED, in -> {
            words.readAll(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
            return words;
        });
        return words;
    }

    /** @param file where the words are kept; made with its folder when there is something to keep */
    KeptWords(TextAnalyzer analyzer, Path file) {
        this.analyzer = analyzer;
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                readAll(in);
            } catch (IOException e) {
                log.warn("Could not read all the kept words in {}, so it is written anew: {}", file, e.getMessage());
                damaged = true;
                unsaved.putAll(words);
            }
        }
    }

    /** The words of a text, as the analyzer tells them. */
    List<Word> of(String text) {
        String key = TextDigest.of(TextAnalyzer.MODELS, text).hex();
        List<Word> known = words.get(key);
        if (known != null) {
            return known;
        }
        List<Word> told = analyzer.analyze(text);
        words.put(key, told);
        unsaved.put(key, told);
        return told;
    }

    /** Adds what is new to the file. */
    synchronized void save() {
        Map<String, List<Word>> added = new TreeMap<>(unsaved);
        if (added.isEmpty()) {
            return;
        }
        try {
            ByteArrayOutputStream records = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(records)) {
                for (Map.Entry<String, List<Word>> text : added.entrySet()) {
                    write(text.getKey(), text.getValue(), out);
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    records.toByteArray(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    damaged ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
            damaged = false;
        } catch (IOException e) {
            log.warn("Could not keep words in {}: {}", file, e.getMessage());
        }
        added.keySet().forEach(unsaved::remove);
    }

    private static void write(String key, List<Word> words, DataOutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder(key);
        for (Word word : words) {
            lines.append('\n').append(String.join("\t", word.text(), word.lemma(), word.tag(), "" + word.start()));
        }
        byte[] record = lines.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(record.length);
        out.write(record);
        out.writeInt(checksum(record));
    }

    private void readAll(DataInputStream in) throws IOException {
        try {
            while (true) {
                int length = in.readInt();
                byte[] record = length < 0 || length > LONGEST_RECORD ? new byte[0] : in.readNBytes(length);
                if (record.length != length || in.readInt() != checksum(record)) {
                    throw new IOException("it is damaged");
                }
                read(new String(record, StandardCharsets.UTF_8));
            }
        } catch (EOFException end) {
            log.debug("Read the kept words of {} texts", words.size());
        }
    }

    /** A word holds no white space, so lines and tabs part them. */
    private void read(String record) throws IOException {
        try {
            readWords(record);
        } catch (NumberFormatException e) {
            throw new IOException("a word of it starts nowhere", e);
        }
    }

    private void readWords(String record) throws IOException {
        StringTokenizer lines = new StringTokenizer(record, "\n");
        String key = lines.nextToken();
        List<Word> told = new ArrayList<>(lines.countTokens());
        while (lines.hasMoreTokens()) {
            StringTokenizer fields = new StringTokenizer(lines.nextToken(), "\t");
            if (fields.countTokens() != FIELDS) {
                throw new IOException("a word of it has " + fields.countTokens() + " fields");
            }
            told.add(new Word(
                    fields.nextToken(),
                    fields.nextToken(),
                    fields.nextToken().intern(),
                    Integer.parseInt(fields.nextToken())));
        }
        words.put(key, List.copyOf(told));
    }

    private static int checksum(byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(record);
        return (int) crc.getValue();
    }
}
