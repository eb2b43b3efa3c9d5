package org.factdesk.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML file whose writer is not trusted: bounded in size and depth, without anchors, aliases or tags. */
final class YamlFile {
    static final int LARGEST = 16 * 1024 * 1024;
    private static final int DEEPEST = 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final PackFaults faults;

    YamlFile(Path file, PackFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The file's one document; empty where a fault was found. */
    Optional<Node> read() {
        return text().flatMap(this::compose);
    }

    private Optional<String> text() {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            faults.add(1, "cannot be read: " + reason(unreadable));
            return Optional.empty();
        }
        if (bytes.length > LARGEST) {
            faults.add(1, "is larger than " + LARGEST / (1024 * 1024) + " MB; split the incident into several packs");
            return Optional.empty();
        }
        return decode(bytes);
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException foreign) {
            String before = new String(Arrays.copyOf(bytes, unread.position()), StandardCharsets.UTF_8);
            faults.add(lineOf(before, before.length()), "is not UTF-8 text; save the file as UTF-8");
            return Optional.empty();
        }
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setCodePointLimit(LARGEST)
                .build();
        try {
            if (!isPlain(new Parse(settings).parseString(text).iterator())) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(1, "is empty");
            }
            return root;
        } catch (MarkedYamlEngineException bad) {
            Optional<Mark> mark = bad.getProblemMark().or(bad::getContextMark);
            faults.add(mark.map(Mark::getLine).orElse(0) + 1, notYaml(bad.getProblem()));
        } catch (ReaderException bad) {
            String character =
                    String.format(Locale.ROOT, "character U+%04X is not allowed; take it out", bad.getCodePoint());
            faults.add(lineOf(text, text.offsetByCodePoints(0, bad.getPosition())), character);
        } catch (YamlEngineException bad) {
            faults.add(1, notYaml(String.valueOf(bad.getMessage())));
        }
        return Optional.empty();
    }

    /** Looks at the events first: building the tree of a hostile file could exhaust stack or memory. */
    private boolean isPlain(Iterator<Event> events) {
        Map<Forbidden, List<Integer>> lines = new EnumMap<>(Forbidden.class);
        int depth = 0;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                faults.add(line(event), "holds a second document; a file has one, take the '---' out");
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                faults.add(line(event), "is nested deeper than any pack; look for a stray bracket");
                return false;
            }
            forbidden(event).ifPresent(remark -> lines.computeIfAbsent(remark, first -> new ArrayList<>())
                    .add(line(event)));
        }
        lines.forEach((remark, where) -> faults.add(where.get(0), remark.words() + places(where.size() - 1)));
        return faults.isEmpty();
    }

    /** What packs do without, each with how to do without it. */
    private enum Forbidden {
        REFERENCE("uses an anchor (&) or an alias (*); write the value out, and quote one that begins with '&' or '*'"),
        TAG("uses a tag (!); take it out, and quote the value if it begins with '!'");

        private final String words;

        Forbidden(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A file made of nothing else would fill pages with one remark. */
    private static String places(int more) {
        return more == 0 ? "" : "; the same in " + more + " more " + (more == 1 ? "place" : "places");
    }

    private static Optional<Forbidden> forbidden(Event event) {
        boolean isAnchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || isAnchored) {
            return Optional.of(Forbidden.REFERENCE);
        }
        return tag(event).map(tag -> Forbidden.TAG);
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private static String notYaml(String problem) {
        return "is not valid YAML: " + problem.replace('\n', ' ').strip()
                + "; text with ': ', ' #' or a leading quote or bracket needs quotes around it";
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int lineOf(String text, int index) {
        return (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof NoSuchFileException
                ? "there is no such file; a pack is a folder with " + PackReader.INCIDENT + " in it"
                : unreadable.getClass().getSimpleName().replace("Exception", "") + " " + unreadable.getMessage();
    }
}
