package org.factdesk.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of {@code key = value} lines that remembers where each key stands, and what is wrong with it. */
final class PropertiesFile {
    /** A value and the line that it stands in, counted from 1. */
    record Entry(String value, int line) {}

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(int line, String remark) {}

    private PropertiesFile(Path file) {
        this.file = file;
    }

    /** No file at all: nothing is set. */
    static PropertiesFile none() {
        return new PropertiesFile(Path.of("none"));
    }

    static PropertiesFile read(Path file) {
        PropertiesFile properties = new PropertiesFile(file);
        int number = 0;
        for (String line : properties.lines()) {
            number++;
            properties.add(line.strip(), number);
        }
        return properties;
    }

    Map<String, Entry> entries() {
        return Map.copyOf(entries);
    }

    void fault(int line, String remark) {
        faults.add(new Fault(line, remark));
    }

    /** What is wrong, line by line. */
    List<String> faults() {
        return faults.stream()
                .sorted((one, other) -> Integer.compare(one.line, other.line))
                .map(fault -> file + ":" + fault.line + ": " + fault.remark)
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            fault(1, "there is no such file");
        } catch (CharacterCodingException garbled) {
            fault(1, "is not written in UTF-8");
        } catch (IOException unreadable) {
            fault(1, "cannot be read: " + unreadable.getMessage());
        }
        return List.of();
    }

    private void add(String line, int number) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            fault(number, "'" + line + "' is not of the form 'key = value'");
            return;
        }
        String key = line.substring(0, equals).strip();
        Entry entry = new Entry(line.substring(equals + 1).strip(), number);
        Entry earlier = entries.putIfAbsent(key, entry);
        if (earlier != null) {
            fault(number, key + " is there twice, first in line " + earlier.line + "; keep one of them");
        }
    }
}
