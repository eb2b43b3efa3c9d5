package org.factdesk.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Listing;
import org.factdesk.storage.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    private static final Visitor CHIEF = new Visitor("7", "here", EnumSet.allOf(Permission.class), Locale.ENGLISH);

    @TempDir
    private Path folder;

    private SqliteStore store = SqliteStore.inMemory();
    private Catalogue catalogue = new Catalogue(List.of());

    @BeforeEach
    void fill() {
        open();
        for (String guild : List.of("here", "there", "here")) {
            store.journal().note(new Happening(Action.COMMAND, "", guild, "8", Map.of("command", "brief", "x", guild)));
        }
        store.journal().note(new Happening(Action.START, "", "", "", Map.of("version", "1")));
        open();
        catalogue = new Catalogue(new AuditCommands(store.auditLog(), store.journal()).all());
    }

    private void open() {
        store.close();
        store = SqliteStore.open(folder.resolve("desk.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyAuditCommandIsForThoseWhoMayAudit() {
        assertThat(catalogue.commands()).hasSize(4).allMatch(command -> command.needs()
                .equals(Set.of(Permission.AUDIT)));
    }

    @Test
    void aChiefSeesTheEntriesOfTheirGuildAndOfTheDesk() {
        Listing recent = shown("audit recent", Map.of());

        assertThat(recent.title()).isEqualTo("The last 3 entries");
        assertThat(recent.lines()).extracting(line -> line.substring(0, 1)).containsExactly("4", "3", "1");
        assertThat(shown("audit recent", Map.of("count", "1")).lines()).hasSize(1);
    }

    @Test
    void anEntryIsOneReadableLine() {
        assertThat(shown("audit recent", Map.of()).lines().get(0))
                .matches("4 · \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC · the desk · opened: version 1");
        assertThat(shown("audit recent", Map.of()).lines().get(1)).matches("3 · .* UTC · [\\w-]{8} · /brief");
    }

    @Test
    void showsAnEntryInWordsAndLetterByLetterWhatIsCompared() {
        Listing shown = shown("audit show", Map.of("number", "3"));

        LoggedEntry logged = store.auditLog().entry(3).orElseThrow();
        assertThat(shown.lines()).contains("What: /brief", "What was said:", "– x: here");
        assertThat(shown.lines().get(1)).matches("When: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
        assertThat(shown.exact())
                .contains(
                        "number 3",
                        "at " + logged.entry().at(),
                        "guild here",
                        "actor " + logged.entry().actor(),
                        "previous " + logged.entry().previous().hex(),
                        "digest " + logged.digest().hex());
    }

    @Test
    void aChiefSeesNoEntryOfAnotherGuild() {
        assertThat(shown("audit show", Map.of("number", "3")).title()).isEqualTo("Entry 3 of the audit log");
        assertThat(shown("audit show", Map.of("number", "2")).title())
                .isEqualTo("Entry 2 is not of this server, so that you may not see it; the log has 4.");
        assertThat(shown("audit show", Map.of("number", "5")).title()).isEqualTo("There is no entry 5; the log has 4.");
        assertThat(shown("audit show", Map.of("number", "two")).title())
                .isEqualTo("two is no number; give a whole number from 1 on.");
    }

    @Test
    void verifyingGivesACheckpointToKeep() {
        Listing verified = shown("audit verify", Map.of());

        assertThat(verified.title()).startsWith("The entries fit together: 4 of them.");
        assertThat(verified.lines()).isEmpty();
        String note = String.join("\n", verified.exact()) + "\n";
        assertThat(Checkpoint.open(note, List.of(store.auditLog().key())).size())
                .isEqualTo(4);
    }

    @Test
    void anExportCanBeVerifiedAndIsAnEntryItself() {
        Response.Shown shown = (Response.Shown) give("audit export", Map.of());

        String text = new String(shown.files().get(0).content(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(text.lines().toList());
        ExportCheck check = new ExportCheck(List.of(store.auditLog().key()), "", lines.remove(0));
        lines.forEach(check::next);
        assertThat(check.end(java.time.Instant.now()).faults()).isEmpty();
        assertThat(text).doesNotContain("there");
        assertThat(shown.files().get(0).name()).isEqualTo("audit-5.jsonl");
        assertThat(lines.get(lines.size() - 2)).contains("\"number\":5,", "\"action\":\"export\"");
    }

    private Listing shown(String command, Map<String, String> values) {
        return ((Response.Shown) give(command, values)).listing();
    }

    private Response give(String command, Map<String, String> values) {
        Order order = new Order(CHIEF, "c", command, values, Map.of());
        return catalogue.command(command).orElseThrow().action().apply(order);
    }
}
