package org.factdesk.commandline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.evaluation.Labelled;
import org.jspecify.annotations.Nullable;

/** A file of {@code label<TAB>text} lines. */
final class LabelledFile {
    private LabelledFile() {}

    /** @param faults gets what is wrong with the file, line by line */
    static List<Labelled> read(@Nullable Path file, List<String> faults) {
        List<Labelled> texts = new ArrayList<>();
        int number = 0;
        for (String line : lines(file, faults)) {
            number++;
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.substring(tab).isBlank()) {
                texts.add(new Labelled(
                        line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
            } else if (!line.isBlank()) {
                faults.add(file + ":" + number + ": is not of the form label<TAB>text");
            }
        }
        if (texts.isEmpty() && faults.isEmpty()) {
            faults.add(file + ":1: holds no text");
        }
        return texts;
    }

    private static List<String> lines(@Nullable Path file, List<String> faults) {
        try {
            return file == null ? List.of() : Files.readAllLines(file);
        } catch (CharacterCodingException garbled) {
            faults.add(file + ":1: is not written in UTF-8");
        } catch (IOException unreadable) {
            faults.add(file + ":1: " + CommandFailure.reason(unreadable));
        }
        return List.of();
    }
}
