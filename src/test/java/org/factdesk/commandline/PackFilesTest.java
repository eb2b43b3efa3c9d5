package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Role;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackFilesTest {
    private static final GoldenQuestions GOLDEN = new GoldenQuestions(
            List.of(new GoldenQuestion("was it locked?", List.of("crane-locked"), "", "plain")), List.of());
    private static final String FLOOD = "incident: flood-2031\ntitle: The flood\nclaims: []\n";

    private final OpenDesk desk = new OpenDesk(GOLDEN, Directory.NONE, new PackFiles());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsTakenAwayComesInAgainTheSame() {
        Response exported = desk.order(OpenDesk.EDITOR, "incident export", Map.of());
        Response.Document document = ((Response.Shown) exported).files().get(0);
        assertThat(document.name()).isEqualTo("harbour-fire-2031.zip");

        try (OpenDesk other = new OpenDesk(GoldenQuestions.NONE, Directory.NONE, new PackFiles())) {
            Response look = other.send(OpenDesk.CHIEF, "incident import", file(document.content()));
            String said = OpenDesk.read(other.press(OpenDesk.CHIEF, look, "Confirm"));

            assertThat(said).startsWith("harbour-fire-2031: 1 new, 20 unchanged");
            FactBase now = other.harbour();
            assertThat(List.copyOf(now.claims()))
                    .isEqualTo(List.copyOf(Harbour.base().claims()));
            assertThat(other.store().claimBook().questions(Harbour.INCIDENT.id()))
                    .isEqualTo(GOLDEN);
        }
    }

    @Test
    void aPackComesInAsYamlOrAsAZipWithAFolder() {
        assertThat(imported(FLOOD.getBytes(StandardCharsets.UTF_8))).startsWith("flood-2031: 1 new");
        assertThat(imported(zip("flood/incident.yaml", FLOOD.replace("The flood", "A flood"))))
                .startsWith("flood-2031: 1 changed");
        assertThat(desk.store().claimBook().owner("flood-2031")).isEqualTo("harbour-guild");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAFileThatIsNoPack() {
        assertThat(imported(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .startsWith("Nothing was imported: pack.zip is no sound pack.\nincident.yaml:1: is not UTF-8 text");
        assertThat(imported(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .contains("pack.zip:1: is neither a zip nor a text in UTF-8; send an incident.yaml");
        assertThat(imported(Arrays.copyOf(zip("incident.yaml", FLOOD.repeat(99)), 120)))
                .contains("is a damaged or locked zip");
        assertThat(imported(zip("readme.txt", "nothing")))
                .endsWith("\npack.zip:1: holds no incident.yaml; pack the folder of the incident\n");
        assertThat(imported(zip("a/incident.yaml", FLOOD, "b/incident.yaml", FLOOD)))
                .contains("holds several packs; send them one by one");
        assertThat(imported("incident: flood-2031\nclaims: nothing\n".getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "incident.yaml:1: the pack has no title", "incident.yaml:2: claims of the pack must be a list");
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() {
        Attachment huge = new Attachment("huge.zip", 20L * 1024 * 1024, () -> {
            throw new AssertionError("nobody reads it");
        });
        assertThat(OpenDesk.read(desk.send(OpenDesk.CHIEF, "incident import", huge)))
                .contains("it has more than 8 MB");
        Attachment lying = new Attachment("small.yaml", 10, () -> new ByteArrayInputStream(new byte[9_000_000]));
        assertThat(OpenDesk.read(desk.send(OpenDesk.CHIEF, "incident import", lying)))
                .contains("is larger than 8 MB");
    }

    @Test
    void unpacksNoBombsAndNothingOutsideOfThePack() {
        assertThat(imported(zip("incident.yaml", " ".repeat(20_000_000))))
                .contains("unpacks to far more than a pack can be");
        assertThat(imported(zip("notes.txt", " ".repeat(20_000_000), "incident.yaml", FLOOD)))
                .contains("unpacks to far more than a pack can be");
        assertThat(imported(zip("../../incident.yaml", FLOOD))).contains("a path that leads out of it");
        assertThat(imported(zip("/etc/incident.yaml", FLOOD))).contains("a path that leads out of it");
        assertThat(imported(zip("..\\incident.yaml", FLOOD))).contains("a path that leads out of it");
        assertThat(desk.store().claimBook().incidents())
                .extracting(Incident::id)
                .containsExactly("harbour-fire-2031");
    }

    @Test
    void overwritesNoIncidentOfAnotherGuild() {
        imported(FLOOD.getBytes(StandardCharsets.UTF_8));
        Visitor elsewhere = new Visitor("8", "another-guild", Role.CHIEF.permissions(), Locale.ENGLISH);
        byte[] other = FLOOD.replace("The flood", "No flood").getBytes(StandardCharsets.UTF_8);

        assertThat(OpenDesk.read(desk.send(elsewhere, "incident import", file(other))))
                .startsWith("Refused: incident 'flood-2031' belongs to another server");
        assertThat(desk.store()
                        .claimBook()
                        .current("flood-2031")
                        .orElseThrow()
                        .incident()
                        .title())
                .isEqualTo("The flood");
        assertThat(OpenDesk.read(desk.order(elsewhere, "incident list", Map.of())))
                .doesNotContain("flood-2031");
        assertThat(OpenDesk.read(desk.order(elsewhere, "incident use", Map.of("incident", "flood-2031"))))
                .startsWith("There is no incident “flood-2031”.");
        assertThat(OpenDesk.read(desk.order(elsewhere, "incident export", Map.of("incident", "flood-2031"))))
                .startsWith("There is no incident “flood-2031”.");
    }

    @Test
    void whatModeratorsChangedIsAskedAboutAndTakenAsDecided() {
        byte[] pack = ((Response.Shown) desk.order(OpenDesk.EDITOR, "incident export", Map.of()))
                .files()
                .get(0)
                .content();
        desk.press(
                OpenDesk.EDITOR,
                desk.fill(OpenDesk.EDITOR, "fact edit", Map.of("claim", "night-shift"), Map.of("text", "One guard.")),
                "Confirm");

        assertThat(imported(pack)).contains("1 kept as moderators left them");
        assertThat(desk.harbour().claim("night-shift").orElseThrow().text()).isEqualTo("One guard.");
    }

    @Test
    void withdrawsNothingThatNobodySaysIsToBeWithdrawn() {
        byte[] empty = "incident: harbour-fire-2031\ntitle: Nothing happened\n".getBytes(StandardCharsets.UTF_8);
        int claims = desk.harbour().claims().size();

        assertThat(imported(empty)).startsWith("Nothing was imported: ").contains(" withdrawn", "claim '");
        assertThat(desk.harbour().claims()).hasSize(claims);
        assertThat(desk.harbour().incident().title()).isNotEqualTo("Nothing happened");

        Response look = desk.send(OpenDesk.CHIEF, "incident import", Map.of("withdraw", "yes"), file(empty));
        assertThat(OpenDesk.read(desk.press(OpenDesk.CHIEF, look, "Confirm"))).contains(" withdrawn");
        assertThat(desk.harbour().claims()).isEmpty();
    }

    @Test
    void choosesTheIncidentThatQuestionsAreAbout() {
        imported(FLOOD.getBytes(StandardCharsets.UTF_8));

        desk.order(OpenDesk.CHIEF, "incident use", Map.of("incident", "flood-2031"));

        assertThat(desk.store().settingsBook().of("harbour-guild").incident()).isEqualTo("flood-2031");
        assertThat(OpenDesk.read(desk.order(OpenDesk.CURATOR, "incident list", Map.of())))
                .contains("flood-2031: The flood · claims: 0 · of this server · questions here are about this one");
    }

    /** What is read at the end: a look that can be confirmed is. */
    private String imported(byte[] content) {
        Response response = desk.send(OpenDesk.CHIEF, "incident import", file(content));
        boolean isLook = !((Response.Shown) response).buttons().isEmpty();
        return OpenDesk.read(isLook ? desk.press(OpenDesk.CHIEF, response, "Confirm") : response);
    }

    private static Attachment file(byte[] content) {
        return new Attachment("pack.zip", content.length, () -> (InputStream) new ByteArrayInputStream(content));
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
