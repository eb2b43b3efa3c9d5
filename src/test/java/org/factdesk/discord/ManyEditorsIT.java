package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Statement;
import org.factdesk.moderation.Subject;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Modal;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight moderators change one claim at the same moment. */
class ManyEditorsIT {
    private static final String CLAIM = "night-shift";
    /** The own one, for whoever was first; theirs, for everybody else. */
    private static final String A_REVISION = "evision ";

    private static final List<String> LINES = List.of(
            "when: 2031-05-06",
            "where: pier 4",
            "how: by the rota",
            "why: the port was shut",
            "quantity: nobody",
            "who: port",
            "locator: para 7",
            "credibility: 2");

    @TempDir
    private Path folder;

    private StaffedDesk desk;

    @BeforeEach
    void opens() {
        desk = StaffedDesk.open(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void oneIsFirstAndEachOtherIsShownTheDifferenceUntilNothingOfAnybodyIsLost() {
        int before = revisions();
        Map<Seat, Message> previews = new LinkedHashMap<>();
        List<Seat> editors = desk.editors(LINES.size());
        for (int i = 0; i < LINES.size(); i++) {
            previews.put(editors.get(i), preview(editors.get(i), LINES.get(i)));
        }
        for (int round = 1; round <= LINES.size(); round++) {
            previews.forEach((editor, preview) -> editor.presses(preview, "Confirm"));
            previews.values().forEach(preview -> preview.awaitText(A_REVISION));

            List<Seat> done = new ArrayList<>();
            previews.forEach((editor, preview) -> {
                if (preview.text().startsWith("On record as revision")) {
                    done.add(editor);
                }
            });
            assertThat(done).hasSize(1);
            assertThat(revisions()).isEqualTo(before + round);
            previews.remove(done.get(0));
            previews.forEach(ManyEditorsIT::putsOnTop);
        }
        assertAllIsThere();
    }

    /** One line more in the form of the claim, as it stands for whoever opens it. */
    private static Message preview(Seat editor, String line) {
        Modal form = editor.runs("fact edit", "claim", CLAIM).modal();
        return editor.submits(form, "more", form.prefilled("more") + "\n" + line)
                .reply()
                .awaitText("Nothing is stored yet");
    }

    private static void putsOnTop(Seat editor, Message clash) {
        assertThat(clash.text())
                .contains("Not recorded: somebody else changed claim 'night-shift' meanwhile")
                .contains("What you asked for would change it so:");
        editor.presses(clash, "Show mine on top of theirs");
        clash.awaitText("Nothing is stored yet");
    }

    private void assertAllIsThere() {
        Claim claim = desk.record().claim(CLAIM).orElseThrow();
        Statement statement = claim.statement();
        assertThat(List.of(
                        "when: " + statement.when().text(),
                        "where: " + statement.where(),
                        "how: " + statement.how(),
                        "why: " + statement.why(),
                        "quantity: " + statement.quantity(),
                        "who: " + statement.who(),
                        "locator: " + claim.provenance().locator(),
                        "credibility: " + claim.provenance().credibility()))
                .isEqualTo(LINES);
        assertThat(claim.text()).isEqualTo(Harbour.claim(CLAIM).text());
    }

    private int revisions() {
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            return store.ledger()
                    .history(Harbour.INCIDENT.id(), Subject.claim(CLAIM))
                    .size();
        }
    }
}
