package org.factdesk.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.VerifyingKey;

/** Public keys as they are given to a command: each as it is, or the ones in a file. */
final class GivenKeys {
    private GivenKeys() {}

    /**
     * All of them.
     *
     * @throws CommandFailure where one of them is none, or a file holds none
     */
    static List<VerifyingKey> read(List<String> keysOrFiles) {
        List<VerifyingKey> known = new ArrayList<>();
        for (String keyOrFile : keysOrFiles) {
            known.addAll(read(keyOrFile));
        }
        return known;
    }

    /** A file without a key in it is no key: the log would be believed with whatever key it names itself. */
    private static List<VerifyingKey> read(String keyOrFile) {
        boolean isKey = keyOrFile.contains("+") && !Files.exists(Path.of(keyOrFile));
        String text = isKey ? keyOrFile : InputFile.text(Path.of(keyOrFile));
        List<VerifyingKey> known = text.lines()
                .filter(line -> !line.isBlank())
                .map(GivenKeys::parsed)
                .toList();
        if (known.isEmpty()) {
            throw new CommandFailure("there is no key in " + keyOrFile);
        }
        return known;
    }

    private static VerifyingKey parsed(String line) {
        try {
            return VerifyingKey.parse(line);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("this is no public key: " + wrong.getMessage());
        }
    }
}
