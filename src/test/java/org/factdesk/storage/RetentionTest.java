package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");
    private static final Instant FIVE_WEEKS_AGO = NOW.minus(Duration.ofDays(35));
    private static final String GUILD = "harbour-guild";
    private static final String PATIENT = "patient-guild";

    private final Notary notary = new Notary(null);
    private final Database database = Database.open(Sqlite.IN_MEMORY);
    private final SqliteTongues tongues = new SqliteTongues(database);
    private final ChannelMemory messages = new ChannelMemory(database, tongues, clock(NOW));

    @AfterEach
    void close() {
        messages.close();
        database.close();
    }

    @Test
    void textsThatAreTooOldAreErasedAndTheLogStaysSound() {
        write(FIVE_WEEKS_AGO, Answers.given("old", FIVE_WEEKS_AGO, "7", "was it locked?", "crane-locked"));
        write(NOW, Answers.given("new", NOW, "7", "who says so?", "crane-locked"));

        assertThat(retention(NOW).carryOut()).isEqualTo(1);

        assertThat(answer("old")).isNull();
        assertThat(answer("new")).isNotNull();
        assertThat(log(NOW).verify().faults()).isEmpty();
        assertThat(last()).satisfies(entry -> {
            assertThat(entry.entry().action()).isEqualTo(Action.ERASURE);
            assertThat(entry.entry().actor()).isEmpty();
            assertThat(entry.entry().guild()).isEqualTo(GUILD);
            assertThat(deed(entry)).contains("\"count\":1");
        });
    }

    @Test
    void withTheTextsGoTheDraftsInWhichTheyStand() {
        write(FIVE_WEEKS_AGO, Answers.given("old", FIVE_WEEKS_AGO, "7", "was it locked?", "crane-locked"));
        write(NOW, Answers.given("new", NOW, "7", "who says so?", "crane-locked"));
        String own = messages.drafts().keep("7", "follow-up?before=asking was it locked and more");
        String newer = messages.drafts().keep("7", "follow-up?before=who says so");
        String quoting = messages.drafts().keep("8", "1. “was it locked?”, asked once");
        String other = messages.drafts().keep("8", "fact add?text=nobody knows: was it locked in time");

        retention(NOW).carryOut();

        assertThat(messages.drafts().kept(own)).isEmpty();
        assertThat(messages.drafts().kept(newer)).isPresent();
        assertThat(messages.drafts().kept(quoting)).isEmpty();
        assertThat(messages.drafts().kept(other)).isPresent();
    }

    @Test
    void withSomebodyOfWhomNothingElseIsKeptGoesWhatIsKeptForThem() {
        write(FIVE_WEEKS_AGO, Answers.given("gone", FIVE_WEEKS_AGO, "7", "was it locked?"));
        String own = messages.drafts().keep("7", "what everybody may read");
        String other = messages.drafts().keep("8", "what everybody may read");

        retention(NOW).carryOut();

        assertThat(messages.drafts().kept(own)).isEmpty();
        assertThat(messages.drafts().kept(other)).isPresent();
    }

    @Test
    void whatIsNotTooOldIsLeftAloneAndNothingIsEntered() {
        write(NOW, Answers.given("new", NOW, "7", "who says so?"));

        assertThat(retention(NOW).carryOut()).isZero();

        assertThat(last().entry().action()).isEqualTo(Action.QUESTION);
    }

    @Test
    void eachGuildKeepsThemAsLongAsItWants() {
        write(
                FIVE_WEEKS_AGO,
                Answers.given("here", FIVE_WEEKS_AGO, "7", "was it locked?"),
                Answers.in(PATIENT, Answers.given("there", FIVE_WEEKS_AGO, "8", "was it locked?")));

        retention(NOW).carryOut();

        assertThat(answer("here")).isNull();
        assertThat(answer("there")).isNotNull();
        retention(NOW.plus(Duration.ofDays(40))).carryOut();
        assertThat(answer("there")).isNull();
    }

    @Test
    void manyAreErasedInSeveralSteps() {
        write(
                FIVE_WEEKS_AGO,
                IntStream.range(0, 2_500)
                        .mapToObj(n -> Answers.given("a" + n, FIVE_WEEKS_AGO, "u" + n % 9, "question number " + n))
                        .toArray(GivenAnswer[]::new));

        assertThat(retention(NOW).carryOut()).isEqualTo(2_500);
        assertThat(retention(NOW).carryOut()).isZero();

        assertThat(log(NOW).verify().faults()).isEmpty();
    }

    @Test
    void whereTheClockWentBackTheErasureStillAccountsForAllWords() {
        Instant dayBefore = FIVE_WEEKS_AGO.minus(Duration.ofDays(1));
        write(FIVE_WEEKS_AGO, Answers.given("first", FIVE_WEEKS_AGO, "7", "was it locked?"));
        write(dayBefore, Answers.given("second", dayBefore, "8", "who saw it?"));

        assertThat(retention(NOW).carryOut()).isEqualTo(2);

        assertThat(log(NOW).verify().faults()).extracting(LogFault::kind).containsExactly(LogFault.Kind.CLOCK_BACK);
    }

    @Test
    void whoeverIsLeftWithoutWordsIsForgotten() {
        write(
                FIVE_WEEKS_AGO,
                Answers.given("gone", FIVE_WEEKS_AGO, "7", "was it locked?"),
                Answers.given("old", FIVE_WEEKS_AGO, "8", "who saw it?"));
        write(NOW, Answers.given("new", NOW, "8", "who says so?"));

        retention(NOW).carryOut();

        assertThat(known("7")).isFalse();
        assertThat(known("8")).isTrue();
    }

    @Test
    void wordsThatSomebodyPutsBackAreFoundByTheirCount() {
        write(FIVE_WEEKS_AGO, Answers.given("old", FIVE_WEEKS_AGO, "8", "who saw it?"));
        write(NOW, Answers.given("new", NOW, "8", "who says so?"));
        run("CREATE TEMP TABLE stolen AS SELECT sealed FROM words WHERE number = 1");
        retention(NOW).carryOut();

        run("UPDATE words SET sealed = (SELECT sealed FROM stolen), erased_by = NULL WHERE number = 1");

        assertThat(log(NOW).verify().faults())
                .contains(new LogFault(LogFault.Kind.MISCOUNTED, last().entry().number(), "0 / 1"));
    }

    private void run(String sql) {
        database.transaction("steal", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Test
    void commandsAndFeedbackAgeLikeQuestions() {
        write(
                FIVE_WEEKS_AGO,
                List.of(),
                new Happening(
                        Action.COMMAND, "", GUILD, "7", Map.of("command", "who", "value.name", "the old captain")));

        assertThat(retention(NOW).carryOut()).isEqualTo(1);
    }

    /** Whoever only took the record away changed nothing on it, and is kept no longer than their words. */
    @Test
    void whoeverOnlyTookSomethingAwayIsForgottenToo() {
        Map<String, String> details = Map.of("command", "incident export", "revision", "12");
        write(FIVE_WEEKS_AGO, List.of(), new Happening(Action.EXPORT, "", GUILD, "7", details));

        retention(NOW).carryOut();

        assertThat(known("7")).isFalse();
        assertThat(log(NOW).verify().faults()).isEmpty();
    }

    @Test
    void aRunThatFailsInTheMiddleIsFinishedByTheNext() {
        write(
                FIVE_WEEKS_AGO,
                IntStream.range(0, 1_500)
                        .mapToObj(n -> Answers.given("a" + n, FIVE_WEEKS_AGO, "7", "question number " + n))
                        .toArray(GivenAnswer[]::new));
        int[] looks = {0};
        SettingsBook failing = guild -> {
            if (++looks[0] > 1_200) {
                throw new IllegalStateException("the power is gone");
            }
            return GuildSettings.DEFAULT;
        };

        assertThatThrownBy(() -> new Retention(database, failing, messages, notary, clock(NOW)).carryOut())
                .hasMessage("the power is gone");
        assertThat(log(NOW).verify().faults()).isEmpty();

        assertThat(retention(NOW).carryOut()).isEqualTo(500);
        assertThat(log(NOW).verify().faults()).isEmpty();
    }

    @Test
    void whichLanguageSomebodyReadsGoesWithTheirWords() {
        tongues.shown("7", Locale.JAPANESE);
        tongues.shown("8", Locale.JAPANESE);
        write(FIVE_WEEKS_AGO, Answers.given("old", FIVE_WEEKS_AGO, "7", "was it locked?", "crane-locked"));
        write(NOW, Answers.given("new", NOW, "8", "was it locked?", "crane-locked"));

        retention(NOW).carryOut();

        assertThat(tongues.of("7")).isEmpty();
        assertThat(tongues.of("8")).contains(Locale.JAPANESE);
        SqliteTongues next = new SqliteTongues(database);
        next.recall();
        assertThat(next.of("7")).isEmpty();
        assertThat(next.of("8")).contains(Locale.JAPANESE);
    }

    private Retention retention(Instant now) {
        return new Retention(database, RetentionTest::settings, messages, notary, clock(now));
    }

    private static GuildSettings settings(String guild) {
        GuildSettings usual = GuildSettings.DEFAULT;
        return guild.equals(PATIENT)
                ? SettingsPayload.read(SettingsPayload.of(usual).put("retention_days", 60))
                : usual;
    }

    private void write(Instant at, GivenAnswer... answers) {
        write(at, List.of(answers));
    }

    private void write(Instant at, List<GivenAnswer> answers, Happening... happenings) {
        try (SqliteJournal journal = new SqliteJournal(database, tongues, notary, clock(at))) {
            answers.forEach(journal::note);
            List.of(happenings).forEach(journal::note);
        }
    }

    private @org.jspecify.annotations.Nullable GivenAnswer answer(String id) {
        return database.read("find", connection -> GivenAnswers.find(connection, database.persons(), id))
                .orElse(null);
    }

    private boolean known(String user) {
        return database.read("find", connection -> database.persons().knownPseudonym(connection, user))
                .isPresent();
    }

    private LoggedEntry last() {
        return new ArrayList<>(log(NOW).recent("", 1)).get(0);
    }

    private static String deed(LoggedEntry entry) {
        return String.valueOf(entry.deed());
    }

    private StoredLog log(Instant now) {
        return new StoredLog(database, database.persons(), notary, clock(now));
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
