package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.factdesk.commandline.Program;
import org.factdesk.commandline.Surroundings;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody on Discord sees what is kept of them, and has it erased from every file that the desk writes. */
class PrivacyIT {
    private static final String PECULIAR = "quartermaster";
    private static final String QUESTION = "dear " + PECULIAR + ", was the crane locked before the storm?";

    private final FakeDiscord discord = FakeDiscord.start();
    private final Seat seat = discord.ada().at(discord.general());

    @TempDir
    private Path folder;

    private RunningDesk desk;

    @BeforeEach
    void opens() {
        assertThat(RealDesk.answerer()).isNotNull();
        int before = discord.gateway().logins();
        String settings = "log.file = " + folder.resolve("logs/desk.log") + "\nlog.level = info\n";
        desk = RunningDesk.starting(discord, discord.token(), folder, settings, Harbour.base());
        discord.gateway().awaitLogins(before + 1);
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void whatIsErasedIsInNoFileThatTheDeskWrites() throws IOException {
        Message answer = seat.mentions(QUESTION).reply();
        seat.runs("ask", "question", QUESTION).reply();
        seat.runs("who", "name", PECULIAR).reply();
        seat.presses(answer, "Not what I asked").reply();
        discord.person("ben")
                .at(discord.general())
                .replies(answer, "and who says so?")
                .reply();

        Message notice = seat.runs("privacy").reply();
        assertThat(notice.isEphemeral()).isTrue();
        assertThat(notice.text()).contains("erased after 30 days");
        Message copy = seat.presses(notice, "Get a copy").reply();
        assertThat(copy.isEphemeral()).isTrue();
        assertThat(copy.files())
                .singleElement()
                .asString()
                .contains(QUESTION, discord.ada().id());
        Message sure = seat.presses(notice, "Erase it").reply();
        assertThat(seat.presses(sure, "Erase it for good").text()).contains("Done: ");

        assertThat(filesThatTell()).isEmpty();
        assertThat(seat.presses(answer, "Why").text()).contains("not kept any more");
        desk.close();
        assertThat(factdesk("backup", folder.resolve("desk.backup").toString())).isZero();
        assertThat(factdesk("audit", "export", folder.resolve("log.jsonl").toString()))
                .isZero();
        assertThat(factdesk("audit", "verify")).isZero();
        assertThat(files()).containsKeys("desk.backup", "log.jsonl", "logs/desk.log", "desk.db");
        assertThat(filesThatTell()).isEmpty();
    }

    /** The files in which somebody's id or words can be read. */
    private List<String> filesThatTell() throws IOException {
        List<String> telling = new ArrayList<>();
        files().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
            if (text.contains(PECULIAR) || text.contains(discord.ada().id())) {
                telling.add(name);
            }
        });
        return telling;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private int factdesk(String... arguments) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings where = new Surroundings(new ByteArrayInputStream(new byte[0]), out, out, Map.of(), false);
        List<String> all = new ArrayList<>(
                List.of("--config", folder.resolve("factdesk.properties").toString()));
        all.addAll(List.of(arguments));
        return new Program(where, RunningDesk.fittings(RealDesk::answerer)).run(all.toArray(String[]::new));
    }
}
