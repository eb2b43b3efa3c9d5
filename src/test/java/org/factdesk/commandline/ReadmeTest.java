package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the README to what the desk does. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXCHANGE =
            Pattern.compile("```\\n\\$ java -jar target/factdesk\\.jar ask \"([^\"]+)\"\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theDeskStillAnswersAsTheReadmeShows() throws IOException {
        Matcher shown = EXCHANGE.matcher(Files.readString(README));
        assertThat(shown.find()).isTrue();
        Run run = Run.in(folder).answeringBy(RealDesk.answerer());
        Path config = run.write(
                "shipped.properties",
                "desk.data = " + folder.resolve("data") + "\ndesk.knowledge = "
                        + Path.of("knowledge").toAbsolutePath() + "\ndatabase.location = "
                        + folder.resolve("data").resolve("desk.db") + "\n");

        Run.Result result = run.plainly("--config", config.toString(), "ask", shown.group(1));

        assertThat(result.out()).isEqualTo(shown.group(2));
    }
}
