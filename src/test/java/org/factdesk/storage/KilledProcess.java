package org.factdesk.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own that is killed in the middle of its work. */
final class KilledProcess {
    private final List<String> command;

    /** @param program has a {@code main} that says on standard output, line by line, what is done for good */
    KilledProcess(Class<?> program, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        this.command = Stream.concat(Stream.of(java, "-cp", classes, program.getName()), Stream.of(arguments))
                .toList();
    }

    /**
     * Kills it some time after it has said so many lines.
     *
     * @return all that it said before it was dead
     */
    List<String> after(int lines, long micros) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines) {
                    TimeUnit.MICROSECONDS.sleep(micros);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return said;
    }
}
