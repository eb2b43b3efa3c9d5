package org.factdesk.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.factdesk.claim.Claim;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.factdesk.testing.KeptArchive;
import org.factdesk.testing.KeptNotices;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows an edit: askers are told, and what was said before is corrected. */
class AftermathTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Instant NOW = Desk.NOW;
    private static final Claim OWNER = ClaimDraft.of("crane-owner", "A bank owns the yellow excavator.")
            .saidBy("port", "2031-05-09")
            .claim();

    private static final Moderator CURATOR = new Moderator("curator", "harbour-guild", Role.CURATOR.permissions());

    private final Desk desk = Desk.withHarbour();
    private final KeptArchive archive = new KeptArchive();
    private final KeptNotices notices = new KeptNotices();
    private final Courier courier = new Courier();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final WordAnswerer answerer = new WordAnswerer();
    private final Gaps gaps = new Gaps(archive, desk.reviews(), () -> answerer, clock);
    private final TellingAskers askers = new TellingAskers(archive, archive, gaps, notices);

    private final Aftermath aftermath = opened();

    @BeforeEach
    void open() {
        courier.through(notices);
    }

    @AfterEach
    void close() {
        aftermath.close();
        desk.close();
    }

    @Test
    void whoeverWantsToBeToldIsToldOnce() {
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));
        press("ann", "a1");

        edit(Edit.put(HARBOUR, ClaimDraft.of("tide", "The tide was low.").claim()));
        assertThat(notices.kept()).isEmpty();
        edit(Edit.put(HARBOUR, OWNER));
        edit(Edit.put(HARBOUR, ClaimDraft.of("tide", "The tide was high.").claim()));

        assertThat(notices.kept())
                .singleElement()
                .asString()
                .startsWith("@ann: There is an answer now to what you asked: the excavator, whose is it?\n")
                .contains("A bank owns the yellow excavator.")
                .contains("Harbour News");
    }

    @Test
    void nobodyIsToldWhoDidNotAskToBeOrWasErased() {
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));
        archive.note(Answers.declined("a2", NOW, "bob", "the excavator, whose is it?"));
        press("bob", "a2");
        archive.erase("bob");

        edit(Edit.put(HARBOUR, OWNER));

        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void onlyWhoeverAskedCanWantToBeTold() {
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));

        assertThat(press("bob", "a1")).startsWith("Only whoever asked is told.");
        assertThat(press("ann", "a1")).startsWith("You will be told");
        assertThat(press("ann", "a1")).startsWith("That is noted already");
        assertThat(press("ann", "gone")).isNotBlank();
        edit(Edit.put(HARBOUR, OWNER));

        assertThat(notices.kept()).hasSize(1);
    }

    @Test
    void whoeverSaidThatAnAnswerMissedIsToldOnlyOfAnother() {
        archive.note(Answers.given("a1", NOW, "ann", "the excavator near the warehouse?", "warehouse-burned"));
        press("ann", "a1");

        edit(Edit.put(HARBOUR, ClaimDraft.of("tide", "The tide was low.").claim()));
        assertThat(notices.kept()).isEmpty();
        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("dig", "The excavator stood near the warehouse.").claim()));

        assertThat(notices.kept()).hasSize(1);
    }

    @Test
    void aChangeOfWhatWasSaidIsToldInTheChannelForIt() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));

        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("night-shift", "Two people were at work on pier 4.")
                        .claim()));

        assertThat(posted())
                .singleElement()
                .asString()
                .startsWith("#corrections: A correction of what this desk said\n"
                        + "Said before: “Nobody was at work on pier 4 that night.”\n"
                        + "It now says: “Two people were at work on pier 4.”\n")
                .contains("Source: Harbour News");
    }

    @Test
    void aMendedSlipIsNoNewsToAnybody() {
        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("tide", "Fire reached the werehouse at low tide.").claim()));
        archive.note(Answers.given("a1", NOW, "ann", "when was the fire?", "tide"));

        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("tide", "Fire reached the warehouse at low tide.").claim()));

        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void whatWasTakenBackAndStandsAgainIsToldToo() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        edit(Edit.put(HARBOUR, Harbour.claim("night-shift")));
        edit(Edit.put(HARBOUR, ClaimDraft.of("tide", "The tide was high.").claim()));

        assertThat(notices.kept()).hasSize(4);
        assertThat(notices.kept().subList(2, 4)).allSatisfy(notice -> assertThat(notice)
                .asString()
                .contains("That was taken back once. It is on record again: “Nobody was at work"));
    }

    @Test
    void retractionsDisputesAndNewerAccountsAreToldToo() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));

        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("x", "The crew was there.")
                        .disputes("night-shift")
                        .claim()));
        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("y", "The crew came late.")
                        .supersedes("night-shift")
                        .claim()));
        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        assertThat(posted()).hasSize(3);
        assertThat(posted().get(0)).contains("Somebody contradicts that: “The crew was there.”");
        assertThat(posted().get(1)).contains("Newer, in its place: “The crew came late.”");
        assertThat(posted().get(2)).contains("That was taken back. It is no longer on record.");
    }

    @Test
    void whatNobodyWasToldNeedsNoCorrection() {
        archive.note(Answers.given("a1", NOW, "ann", "what burned?", "warehouse-burned"));
        archive.note(Answers.in("quiet-guild", Answers.given("a2", NOW, "bob", "who was there?", "night-shift")));

        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void whoeverAskedLatelyIsToldAloneAndOnce() {
        archive.note(Answers.given("a0", NOW.minus(Duration.ofHours(25)), "old", "at work?", "night-shift"));
        archive.note(Answers.given("a1", NOW.minus(Duration.ofHours(23)), "ann", "who was at work?", "night-shift"));
        archive.note(Answers.given("a2", NOW.minus(Duration.ofHours(2)), "ann", "really?", "night-shift"));

        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("night-shift", "Two people were at work.").claim()));
        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("night-shift", "Three people were at work.").claim()));

        assertThat(posted()).hasSize(2);
        assertThat(notices.kept())
                .filteredOn(notice -> notice.startsWith("@"))
                .singleElement()
                .asString()
                .startsWith("@ann: What you were told has changed. You had asked: really?\n")
                .contains("Two people were at work.");
    }

    @Test
    void whoeverWasToldSeveralThingsThatChangeAtOnceIsToldOfAllTogether() {
        archive.note(Answers.given("a1", NOW.minus(Duration.ofHours(3)), "ann", "who was at work?", "night-shift"));
        archive.note(Answers.given("a2", NOW.minus(Duration.ofHours(2)), "ann", "what burned?", "warehouse-burned"));
        archive.note(Answers.given("a3", NOW.minus(Duration.ofHours(1)), "ann", "what else?", "warehouse-burned"));
        aftermath.look();

        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        desk.submit(new Edit.RetractClaim(HARBOUR, "warehouse-burned"));
        aftermath.look();

        assertThat(notices.kept())
                .filteredOn(notice -> notice.startsWith("@"))
                .singleElement()
                .asString()
                .startsWith("@ann: What you were told has changed. You had asked: who was at work? · what else?\n")
                .contains("Nobody was at work on pier 4 that night.", "warehouse");
    }

    @Test
    void looksByItself() throws InterruptedException {
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));
        press("ann", "a1");
        aftermath.begin();

        desk.submit(Edit.put(HARBOUR, OWNER));

        assertThat(notices.awaited()).startsWith("@ann: ");
    }

    @Test
    void whatCannotBeToldYetIsToldOnceItCan() {
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));
        press("ann", "a1");
        courier.through(new Courier());

        edit(Edit.put(HARBOUR, OWNER));
        assertThat(notices.kept()).isEmpty();
        courier.through(notices);
        aftermath.look();

        assertThat(notices.kept()).hasSize(1);
    }

    @Test
    void whatChangedWhileTheDeskWasClosedIsToldAtTheNextStartAndOnce() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        aftermath.look();
        aftermath.close();

        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        try (Aftermath next = opened()) {
            next.look();
            next.look();
        }
        try (Aftermath third = opened()) {
            third.look();
        }

        assertThat(posted()).singleElement().asString().contains("That was taken back.");
    }

    @Test
    void atTheFirstStartThereIsNothingToTell() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        aftermath.look();

        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsToldLaterWithoutTellingTheOthersAgain() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        archive.note(Answers.given("a2", NOW, "bob", "who was at work?", "night-shift"));
        archive.note(Answers.in("other-guild", Answers.given("a3", NOW, "cat", "who was there?", "night-shift")));
        archive.note(Answers.declined("a4", NOW, "dan", "the excavator, whose is it?"));
        press("dan", "a4");
        List.of("#other", "@bob", "@dan").forEach(to -> notices.come(to, Delivery.FAILED));

        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        edit(Edit.put(HARBOUR, OWNER));
        assertThat(recipients()).containsExactly("#corrections", "@ann");
        aftermath.close();
        List.of("#other", "@bob", "@dan").forEach(to -> notices.come(to, Delivery.BROUGHT));
        try (Aftermath next = opened()) {
            next.look();
            next.look();
        }

        assertThat(recipients()).containsExactlyInAnyOrder("#corrections", "@ann", "#other", "@bob", "@dan");
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhileThoughNothingChanges() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        notices.come("#corrections", Delivery.FAILED);
        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        notices.come("#corrections", Delivery.BROUGHT);

        aftermath.look();
        assertThat(posted()).isEmpty();
        IntStream.range(0, 100).forEach(second -> aftermath.look());

        assertThat(posted()).hasSize(1);
    }

    @Test
    void whoeverBringsANoticeNeverWaitsForALook() {
        archive.note(Answers.given("a1", NOW.minus(Duration.ofDays(2)), "ann", "who was at work?", "night-shift"));
        CompletableFuture<Delivery> underWay = notices.hold("#corrections");
        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        courier.through(new Asking(() -> CompletableFuture.runAsync(() -> underWay.complete(Delivery.BROUGHT))
                .orTimeout(10, TimeUnit.SECONDS)));
        aftermath.look();

        assertThat(desk.records().told().revision(HARBOUR))
                .hasValue(desk.harbour().revision());
    }

    @Test
    void whatAnotherProcessTellsIsNotNotedHereAndNotKeptForLater() {
        TellingProposers proposers = proposers();
        String proposal = proposed(new Edit.RetractClaim(HARBOUR, "night-shift"));
        List.of("@curator", "#corrections").forEach(to -> notices.come(to, Delivery.ELSEWHERE));
        archive.note(Answers.given("a1", NOW.minus(Duration.ofDays(2)), "ann", "who was at work?", "night-shift"));
        aftermath.look();
        desk.reviewDesk().approve(Desk.EDITOR, review(proposal), "");
        aftermath.look();
        proposers.look(HARBOUR);

        assertThat(proposers.news(new Visitor("curator", "harbour-guild", Set.of(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(desk.records().told().revision(HARBOUR).getAsLong())
                .isLessThan(desk.harbour().revision());
        desk.records().told().note(HARBOUR, "harbour-guild", desk.harbour().revision());
        IntStream.range(0, 100).forEach(second -> aftermath.look());

        assertThat(desk.records().told().revision(HARBOUR))
                .hasValue(desk.harbour().revision());
        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void aGuildThatKnowsOfTheFirstOfTwoChangesIsToldOfTheSecondAlone() {
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        archive.note(Answers.in("other-guild", Answers.given("a3", NOW, "cat", "what burned?", "warehouse-burned")));
        archive.note(Answers.in("other-guild", Answers.given("a4", NOW, "cat", "who was there?", "night-shift")));
        notices.come("#corrections", Delivery.FAILED);

        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        edit(new Edit.RetractClaim(HARBOUR, "warehouse-burned"));

        List<String> others = notices.kept().stream()
                .filter(notice -> notice.startsWith("#other"))
                .toList();
        assertThat(others).hasSize(2);
        assertThat(others.get(1)).contains("warehouse").doesNotContain("Nobody was at work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-guild", "exhausting-guild"})
    void oneNoticeThatBreaksDoesNotHoldBackTheOthersNorWhatFollows(String guild) {
        archive.note(Answers.in(guild, Answers.given("a0", NOW, "eve", "who was there?", "night-shift")));
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));

        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        assertThat(recipients()).containsExactly("#corrections", "@ann");
        archive.note(Answers.given("a2", NOW, "bob", "what burned?", "warehouse-burned"));
        edit(new Edit.RetractClaim(HARBOUR, "warehouse-burned"));

        assertThat(recipients()).containsExactly("#corrections", "@ann", "#corrections", "@bob");
    }

    @Test
    void whoeverProposedIsToldOnceHowSomebodyElseDecided() {
        String rejected = proposed(new Edit.RetractClaim(HARBOUR, "night-shift"));
        String approved = proposed(Edit.put(HARBOUR, OWNER));
        String withdrawn = proposed(new Edit.RetractClaim(HARBOUR, "warehouse-burned"));
        aftermath.look();
        assertThat(notices.kept()).isEmpty();

        desk.reviewDesk().reject(Desk.EDITOR, review(rejected), "somebody saw them");
        desk.reviewDesk().approve(Desk.EDITOR, review(approved), "");
        desk.reviewDesk().reject(CURATOR, review(withdrawn), "I was wrong");
        aftermath.look();
        aftermath.look();
        try (Aftermath next = opened()) {
            next.look();
        }

        assertThat(notices.kept()).hasSize(2);
        assertThat(notices.kept().get(0))
                .startsWith("@curator: Your proposal " + rejected + " (claim 'night-shift') was decided. Rejected by ")
                .contains(": somebody saw them");
        assertThat(notices.kept().get(1)).contains("Approved by ");
    }

    @Test
    void whoeverLetsNobodyWriteToThemIsToldWithTheirNextCommandThere() {
        TellingProposers proposers = proposers();
        String proposal = proposed(new Edit.RetractClaim(HARBOUR, "night-shift"));
        notices.come("@curator", Delivery.UNWANTED);
        desk.reviewDesk().reject(Desk.EDITOR, review(proposal), "no");

        proposers.look(HARBOUR);

        Visitor curator = new Visitor("curator", "harbour-guild", Set.of(), Locale.ENGLISH);
        assertThat(proposers.news(new Visitor("ann", "harbour-guild", Set.of(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(proposers.news(new Visitor("curator", "", Set.of(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(proposers.news(curator)).singleElement().asString().contains("Rejected by ");
        assertThat(proposers.news(curator)).isEmpty();
        TellingProposers next = proposers();
        next.look(HARBOUR);
        assertThat(next.news(curator)).isEmpty();
    }

    @Test
    void aCorrectionIsInTheLanguageOfTheChannelAndClaimsStayAsTheyWereWritten() {
        notices.speak("#corrections", Locale.JAPANESE);
        archive.note(Answers.given("a1", NOW.minus(Duration.ofDays(2)), "ann", "who was at work?", "night-shift"));

        edit(Edit.put(
                HARBOUR,
                ClaimDraft.of("night-shift", "Two people were at work on pier 4.")
                        .claim()));

        assertThat(notices.kept())
                .singleElement()
                .asString()
                .startsWith("#corrections: このデスクが述べたことの訂正\n")
                .contains("以前の内容：「Nobody was at work on pier 4 that night.」")
                .contains("現在の内容：「Two people were at work on pier 4.」")
                .contains("出典：")
                .doesNotContain("Said before", "It now says", "Source: ", "revision");
    }

    @Test
    void whoeverAskedIsToldOfACorrectionInTheirLanguageElseInThatOfTheirGuild() {
        notices.speak("harbour-guild", Locale.JAPANESE);
        notices.speak("@bob", Locale.SIMPLIFIED_CHINESE);
        archive.note(Answers.given("a1", NOW, "ann", "who was at work?", "night-shift"));
        archive.note(Answers.given("a2", NOW, "bob", "who was at work?", "night-shift"));

        edit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        assertThat(notices.kept())
                .filteredOn(notice -> notice.startsWith("@"))
                .satisfiesExactly(
                        ann -> assertThat(ann)
                                .startsWith("@ann: お伝えした内容が変わりました。お尋ねの内容：who was at work?\n")
                                .contains("これは取り下げられ、もう記録にありません。"),
                        bob -> assertThat(bob)
                                .startsWith("@bob: 告诉过您的内容有变。您当时问的是：who was at work?\n")
                                .contains("这已撤回，不再列入记录。"));
    }

    @Test
    void whoeverWantsToBeToldIsToldInTheirLanguageElseInThatOfTheirGuild() {
        notices.speak("harbour-guild", Locale.JAPANESE);
        notices.speak("@bob", Locale.SIMPLIFIED_CHINESE);
        archive.note(Answers.declined("a1", NOW, "ann", "the excavator, whose is it?"));
        archive.note(Answers.declined("a2", NOW, "bob", "the excavator, whose is it?"));
        press("ann", "a1");
        press("bob", "a2");

        edit(Edit.put(HARBOUR, OWNER));

        assertThat(notices.kept())
                .allMatch(notice -> notice.contains("A bank owns the yellow excavator."))
                .satisfiesExactly(
                        ann -> assertThat(ann)
                                .startsWith("@ann: お尋ねの件に答えが出ました：the excavator, whose is it?\n")
                                .endsWith("この件のお知らせはこれだけです。")
                                .doesNotContain("According to", "You asked"),
                        bob -> assertThat(bob)
                                .startsWith("@bob: 您的问题现在有了答案：the excavator, whose is it?\n")
                                .endsWith("只发这一条。"));
    }

    @Test
    void whoeverProposedIsToldInTheirLanguageElseInThatOfTheirGuild() {
        notices.speak("harbour-guild", Locale.JAPANESE);
        String approved = proposed(Edit.put(HARBOUR, OWNER));
        aftermath.look();

        desk.reviewDesk().approve(Desk.EDITOR, review(approved), "");
        aftermath.look();
        notices.speak("@curator", Locale.SIMPLIFIED_CHINESE);
        String rejected = proposed(new Edit.RetractClaim(HARBOUR, "night-shift"));
        desk.reviewDesk().reject(Desk.EDITOR, review(rejected), "somebody saw them");
        aftermath.look();

        assertThat(notices.kept())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("@curator: あなたの提案 " + approved)
                                .doesNotContain("Approved", "shows all of it"),
                        second -> assertThat(second)
                                .startsWith("@curator: 您的提议 " + rejected)
                                .contains("somebody saw them")
                                .doesNotContain("Rejected", "shows all of it"));
    }

    /** The id of what a curator proposes. */
    private String proposed(Edit edit) {
        Outcome outcome =
                desk.edits().submit(Submission.of(CURATOR, edit, desk.harbour().revision(), ""));
        return ((Outcome.Waiting) outcome).proposal();
    }

    private Review review(String proposal) {
        return desk.reviewDesk().find(HARBOUR, "", proposal).orElseThrow();
    }

    private List<String> recipients() {
        return notices.kept().stream()
                .map(notice -> notice.substring(0, notice.indexOf(':')))
                .toList();
    }

    private Aftermath opened() {
        return new Aftermath(
                desk.records(),
                new Aftermath.Told(
                        askers,
                        new Corrections(archive, archive, AftermathTest::settings, notices, clock),
                        proposers()),
                courier);
    }

    private TellingProposers proposers() {
        return new TellingProposers(
                desk.reviews(), desk.reviewDesk(), desk.records().told(), notices, clock);
    }

    private List<String> posted() {
        return notices.kept().stream().filter(notice -> notice.startsWith("#")).toList();
    }

    /** Submits an edit and follows it. */
    private void edit(Edit edit) {
        aftermath.look();
        desk.edits().submit(Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, ""));
        aftermath.look();
    }

    private String press(String user, String answer) {
        Visitor by = new Visitor(user, "harbour-guild", Set.of(), Locale.ENGLISH);
        Order order = new Order(by, "pier", AnswerButtons.TELL_ME, Map.of("answer", answer), Map.of());
        return HarbourDesk.read(askers.all().get(0).action().apply(order));
    }

    private static GuildSettings settings(String guild) {
        GuildSettings usual = GuildSettings.DEFAULT;
        return switch (guild) {
            case "harbour-guild" -> usual.with(new Notices("corrections", "", 24));
            case "other-guild" -> usual.with(new Notices("other", "", 0));
            case "broken-guild" -> throw new IllegalStateException("the settings of this guild cannot be read");
            case "exhausting-guild" -> throw new StackOverflowError("the settings of this guild have no end");
            default -> usual;
        };
    }

    /**
     * A channel that asks its service something, and waits for it, whenever somebody wants to know whether it is open.
     */
    private record Asking(Supplier<CompletableFuture<Void>> service) implements org.factdesk.desk.notice.Notices {
        @Override
        public boolean isOpen() {
            service.get().join();
            return true;
        }

        @Override
        public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
            throw new AssertionError("nobody is told");
        }

        @Override
        public CompletableFuture<Delivery> post(Place place, Notice notice) {
            throw new AssertionError("nobody is told");
        }
    }
}
