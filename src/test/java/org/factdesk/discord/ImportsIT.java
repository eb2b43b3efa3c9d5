package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.factdesk.testing.discord.Attachment;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that chiefs send as files, good ones and others. */
class ImportsIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Attachment FLOOD = Attachment.of("incident.yaml", """
            incident: flood-2031
            title: The flood of Selmouth
            sources:
              herald: {publisher: Selmouth Herald, published: 2031-06-02}
            claims:
              - {id: dam, what: broke, text: The dam of Selmouth broke at noon., source: herald, also_asked: [which dam broke]}
            """);

    private static final String OTHER_FLOOD = "incident: flood-2031\ntitle: Another flood\nclaims: []\n";

    private static final String DRY = """
            incident: flood-2031
            title: The flood of Selmouth
            sources:
              herald: {publisher: Selmouth Herald, published: 2031-06-02}
            claims:
              - {id: dam, what: held, text: The dam of Selmouth held all day., source: herald, also_asked: [which dam broke]}
            """;

    private StaffedDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = StaffedDesk.open(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void areAnsweredFromAtOnceAndStayTheirGuilds() {
        confirmed(imported(FLOOD).reply());
        assertThat(desk.stranger()
                        .runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                        .text())
                .contains("The dam of Selmouth broke at noon.");

        Guild village = desk.discord().guild("Village");
        Seat mayor = village.owner().at(village.channel("hall"));

        for (Attachment pack : List.of(FLOOD, Attachment.of("incident.yaml", OTHER_FLOOD))) {
            Message answer = mayor.runs("incident import", "file", pack).reply().awaitText("Refused");
            assertThat(answer.text())
                    .isEqualTo(
                            "Refused: incident 'flood-2031' belongs to another server, and only its moderators change it.");
        }
        assertThat(mayor.runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                        .text())
                .contains("There is no incident “flood-2031”");
    }

    @Test
    void sayHowFarTheyAreUntilTheyAreDone() {
        desk.discord().holdsFilesBack();
        Exchange exchange = imported(FLOOD);

        exchange.reply().awaitText("Reading incident.yaml …");
        desk.discord().releasesFiles();

        confirmed(exchange.reply());
        desk.stranger()
                .runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                .text();
        assertThat(exchange.reply().text()).contains("flood-2031: 3 new");
        assertThat(exchange.deeds()).noneMatch(deed -> deed.kind().equals("followup"));
    }

    @Test
    void areRefusedWhereTheyAreTooLarge() {
        imported(Attachment.of("huge.zip", new byte[20 * MEGABYTE]))
                .reply()
                .awaitText("Nothing was imported: huge.zip is no sound pack")
                .awaitText("it has more than 8 MB");
    }

    @Test
    void areRefusedWhereTheyWouldSwell() {
        imported(Attachment.of("bomb.zip", swelling(200 * MEGABYTE)))
                .reply()
                .awaitText("Nothing was imported: bomb.zip is no sound pack");
    }

    @Test
    void areRefusedWhereTheyAreSomethingElse() {
        imported(Attachment.of("cat.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
                .reply()
                .awaitText("Nothing was imported: cat.png is no sound pack");
    }

    @Test
    void showWhatTheyWouldDoBeforeAnythingIsStored() {
        Message look = imported(FLOOD).reply();

        look.awaitText("Preview of incident 'flood-2031'")
                .awaitText("New: dam: The dam of Selmouth broke at noon.")
                .awaitText("Nothing is stored yet.");
        assertThat(look.isEphemeral()).isTrue();
        assertThat(look.buttons()).containsExactly("Confirm", "Cancel");
        assertThat(desk.stranger()
                        .runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                        .text())
                .contains("There is no incident “flood-2031”");

        desk.chief().presses(look, "Cancel");
        assertThat(look.awaitText("Let be: nothing was changed.").buttons()).isEmpty();
    }

    @Test
    void showWhichQuestionsTheyWouldAnswerDifferently() {
        confirmed(imported(FLOOD).reply());
        desk.stranger()
                .runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                .reply();

        imported(Attachment.of("incident.yaml", DRY))
                .reply()
                .awaitText("1 changed")
                .awaitText("“Which dam broke?”");
    }

    @Test
    void areConfirmedAfterARestart() {
        Message look = imported(FLOOD).reply().awaitButton("Confirm");

        desk.restart();

        confirmed(look);
        assertThat(desk.stranger()
                        .runs("ask", "question", "Which dam broke?", "incident", "flood-2031")
                        .text())
                .contains("The dam of Selmouth broke at noon.");
        assertThat(look.buttons()).isEmpty();
    }

    @Test
    void ofMuchAreLeafedThroughAndConfirmedFromAnyPage() {
        Message look = imported(Attachment.of("incident.yaml", much())).reply();
        look.awaitText("Claims: 20 new").awaitText("… and 14 more");
        assertThat(look.buttons()).containsExactly("Confirm", "Cancel", "Next");

        desk.chief().presses(look, "Next");
        look.awaitText("Parties: 20 new");

        confirmed(look);
        assertThat(look.text()).contains("flood-2031: 61 new");
    }

    private static String much() {
        StringBuilder pack = new StringBuilder("incident: flood-2031\ntitle: The flood of Selmouth\n");
        String wide = "of Selmouth and its neighbours ".repeat(4);
        pack.append("sources:\n");
        for (int i = 0; i < 20; i++) {
            pack.append("  herald-%d: {publisher: Herald %d %s, published: 2031-06-02}\n".formatted(i, i, wide));
        }
        pack.append("parties:\n");
        for (int i = 0; i < 20; i++) {
            pack.append("  mayor-%d: {name: Mayor %d %s, kind: person}\n".formatted(i, i, wide));
        }
        pack.append("claims:\n");
        for (int i = 0; i < 20; i++) {
            pack.append("  - {id: dam-%d, what: broke, text: \"Dam %d %s broke.\", source: herald-%d}\n"
                    .formatted(i, i, wide, i));
        }
        return pack.toString();
    }

    /** Presses Confirm under a look and waits for what came of it. */
    private void confirmed(Message look) {
        desk.chief().presses(look.awaitButton("Confirm"), "Confirm");
        look.awaitText("Questions are answered from it at once.");
    }

    private Exchange imported(Attachment file) {
        return desk.chief().runs("incident import", "file", file);
    }

    /** A small file that holds a large one. */
    private static byte[] swelling(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("incident.yaml"));
            byte[] spaces = new byte[MEGABYTE];
            for (int written = 0; written < size; written += MEGABYTE) {
                zip.write(spaces);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return bytes.toByteArray();
    }
}
