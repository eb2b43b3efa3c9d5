package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Outcome.Reason;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuildsTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Moderator HERE = new Moderator("7", "here", Role.CHIEF.permissions());
    private static final Moderator THERE = new Moderator("8", "there", Role.CHIEF.permissions());
    private static final GuildSettings SET = new GuildSettings(
            HARBOUR,
            Map.of("100", ChannelMode.QUESTIONS, "101", ChannelMode.OFF),
            new Roster(Map.of("200", Role.EDITOR), Set.of("300"), true),
            new Notices("102", "103", 24),
            7,
            new Limits(3, 9));

    @TempDir
    private Path folder;

    private SqliteStore store = SqliteStore.inMemory();

    @BeforeEach
    void open() {
        store.close();
        store = SqliteStore.open(folder.resolve("desk.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void settingsAreTheDefaultsUntilAChiefPutsOthersAndAreFoundAgain() {
        assertThat(store.settingsBook().of("here")).isEqualTo(GuildSettings.DEFAULT);

        submit(HERE, Edit.put("here", SET));

        assertThat(store.settingsBook().of("here")).isEqualTo(SET);
        assertThat(store.settingsBook().of("there")).isEqualTo(GuildSettings.DEFAULT);
        store.close();
        store = SqliteStore.open(folder.resolve("desk.db"));
        assertThat(store.settingsBook().of("here")).isEqualTo(SET);
        assertThat(store.claimBook().incidents()).isEmpty();
        assertThat(store.ledger().history("", Subject.settings("here"))).hasSize(1);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        GuildSettings endless = GuildSettings.DEFAULT.withRetentionDays(0);

        assertThat(submit(HERE, Edit.put("here", endless)))
                .isEqualTo(new Outcome.Refused(
                        Reason.UNSOUND, "retention_days of settings of a server is 0; it may be 1 to 3650"));
    }

    @Test
    void nobodyChangesTheSettingsOfAnotherGuildButTheOperator() {
        assertThat(submit(THERE, Edit.put("here", SET)))
                .isEqualTo(new Outcome.Refused(Reason.FOREIGN, "settings of a server"));
        assertThat(submit(Moderator.operator(), Edit.put("here", SET))).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void anIncidentBelongsToTheGuildThatPutItOnRecord() {
        Incident flood = new Incident("flood-2031", "Flood", "");
        submit(HERE, Edit.put(flood));

        Outcome refused = submit(THERE, Edit.put(new Incident("flood-2031", "No flood", "")));

        assertThat(refused).isEqualTo(new Outcome.Refused(Reason.FOREIGN, "incident 'flood-2031'"));
        assertThat(store.claimBook().owner("flood-2031")).isEqualTo("here");
        store.close();
        store = SqliteStore.open(folder.resolve("desk.db"));
        assertThat(store.claimBook().owner("flood-2031")).isEqualTo("here");
        assertThat(submit(HERE, Edit.put(new Incident("flood-2031", "The flood", ""))))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(submit(Moderator.operator(), Edit.put(new Incident("flood-2031", "Floods", ""))))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(store.claimBook().owner("flood-2031")).isEqualTo("here");
    }

    @Test
    void whatTheOperatorPutOnRecordIsEditedByAllWhoeverUsesIt() {
        importing(Moderator.operator());
        assertThat(store.claimBook().owner(HARBOUR)).isEmpty();
        assertThat(submit(THERE, new Edit.RetractClaim(HARBOUR, "night-shift"))).isInstanceOf(Outcome.Recorded.class);
        submit(HERE, Edit.put("here", GuildSettings.DEFAULT.withIncident(HARBOUR)));

        assertThat(submit(THERE, new Edit.RetractClaim(HARBOUR, "sablia-silent")))
                .isInstanceOf(Outcome.Recorded.class);

        assertThat(store.claimBook().current(HARBOUR).orElseThrow().claim("sablia-silent"))
                .isEmpty();
    }

    private void importing(Moderator by) {
        ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                .submission(by, Map.of(), "")
                .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
    }

    private Outcome submit(Moderator by, Edit edit) {
        return store.ledger().record(Submission.of(by, edit, Submission.WHATEVER_STANDS, ""), Instant.EPOCH);
    }
}
