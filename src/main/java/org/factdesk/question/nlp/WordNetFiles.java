package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database files of WordNet 3.1, in the format that wndb(5WN) describes. They come packed in a jar; unpacked into a
 * folder they are looked into where they lie, and the Java heap holds nothing of them. Where the folder cannot be
 * written they are held in memory. Thread-safe.
 */
final class WordNetFiles {
    private static final Logger log = LoggerFactory.getLogger(WordNetFiles.class);
    private static final String INSIDE = "net/sf/extjwnl/data/wordnet/wn31/";
    private static final int HEXADECIMAL = 16;

    /** The parts of speech that the files are for. */
    enum Part {
        NOUN("n"),
        VERB("v"),
        ADJ("as"),
        ADV("r");

        private final String marks;

        Part(String marks) {
            this.marks = marks;
        }

        private static Part of(String mark) {
            for (Part part : values()) {
                if (part.marks.contains(mark)) {
                    return part;
                }
            }
            throw new IllegalArgumentException("no part of speech is marked " + mark);
        }
    }

    /** A set of words that mean the same, by where it is written. */
    record Place(Part part, int offset) {}

    /** A relation to another set of words, with its symbol of wninput(5WN), such as {@code @} for "is a kind of". */
    record Pointer(String symbol, Place target) {}

    /** A set of words that mean the same, with its relations. */
    record Synset(int offset, List<String> words, List<Pointer> pointers) {}

    private final List<ByteBuffer> indexes = new ArrayList<>();
    private final List<ByteBuffer> data = new ArrayList<>();

    private WordNetFiles(Path folder) throws IOException {
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            indexes.add(open("index." + name, folder));
            data.add(open("data." + name, folder));
        }
    }

    /** @param folder where they are unpacked; made when there is something to unpack */
    static WordNetFiles open(Path folder) {
        try {
            return new WordNetFiles(folder);
        } catch (IOException e) {
            throw new LanguageException("open WordNet", e);
        }
    }

    private static ByteBuffer open(String name, Path folder) throws IOException {
        Optional<PackedFile> packed = PackedFile.find(INSIDE + name);
        if (packed.isPresent()) {
            Path file = folder.resolve(name);
            try {
                packed.get().unpack(file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                }
            } catch (IOException e) {
                log.debug("Could not keep {}, so it is held in memory", file, e);
            }
        }
        return ByteBuffer.wrap(Models.load(INSIDE + name, InputStream::readAllBytes));
    }

    /** The senses of a lemma in lower case, the most frequent first; none where it is not in the dictionary. */
    List<Place> senses(Part part, String lemma) {
        if (lemma.isEmpty()) {
            return List.of();
        }
        String line = line(indexes.get(part.ordinal()), lemma.replace(' ', '_') + " ");
        if (line.isEmpty()) {
            return List.of();
        }
        // lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...
        String[] fields = line.trim().split(" ");
        int count = Integer.parseInt(fields[2]);
        List<Place> places = new ArrayList<>(count);
        for (int i = fields.length - count; i < fields.length; i++) {
            places.add(new Place(part, Integer.parseInt(fields[i])));
        }
        return places;
    }

    /** Whether a lemma in lower case is in the dictionary. */
    boolean knows(Part part, String lemma) {
        return !lemma.isEmpty() && start(indexes.get(part.ordinal()), lemma.replace(' ', '_') + " ") >= 0;
    }

    Synset synset(Place place) {
        // synset_offset lex_filenum ss_type w_cnt word lex_id [word lex_id...] p_cnt [ptr...] [frames...] | gloss
        ByteBuffer file = data.get(place.part().ordinal());
        String line = text(file, place.offset(), '|');
        String[] fields = line.split(" ");
        int words = Integer.parseInt(fields[3], HEXADECIMAL);
        List<String> members = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            members.add(plain(fields[4 + 2 * i]));
        }
        int at = 4 + 2 * words;
        int count = Integer.parseInt(fields[at++]);
        List<Pointer> pointers = new ArrayList<>(count);
        for (int i = 0; i < count; i++, at += 4) {
            pointers.add(new Pointer(fields[at], new Place(Part.of(fields[at + 2]), Integer.parseInt(fields[at + 1]))));
        }
        return new Synset(place.offset(), members, pointers);
    }

    /** Underscores stand for spaces, and some adjectives have a mark such as (p) behind them. */
    private static String plain(String word) {
        int mark = word.endsWith(")") ? word.lastIndexOf('(') : -1;
        return (mark > 0 ? word.substring(0, mark) : word).replace('_', ' ');
    }

    private static String line(ByteBuffer file, String start) {
        int at = start(file, start);
        return at < 0 ? "" : text(file, at, '\n');
    }

    /** Where the line begins that starts so, or a negative number. The lines are in the order of their bytes. */
    private static int start(ByteBuffer file, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = file.limit();
        while (low < high) {
            int middle = beginOfLine(file, (low + high) >>> 1);
            int order = compare(file, middle, wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = endOfLine(file, middle) + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    private static int compare(ByteBuffer file, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int order = (at + i < file.limit() ? file.get(at + i) & 0xff : 0) - (wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int beginOfLine(ByteBuffer file, int at) {
        int begin = at;
        while (begin > 0 && file.get(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    private static int endOfLine(ByteBuffer file, int at) {
        int end = at;
        while (end < file.limit() && file.get(end) != '\n') {
            end++;
        }
        return end;
    }

    private static String text(ByteBuffer file, int from, char end) {
        int to = from;
        while (to < file.limit() && file.get(to) != end && file.get(to) != '\n') {
            to++;
        }
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
