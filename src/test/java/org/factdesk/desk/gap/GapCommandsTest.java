package org.factdesk.desk.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Listing;
import org.factdesk.testing.Answers;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.factdesk.testing.KeptArchive;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapCommandsTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Visitor CURATOR =
            new Visitor("cora", "harbour-guild", Role.CURATOR.permissions(), Locale.ENGLISH);

    private final Desk desk = Desk.withHarbour();
    private final KeptArchive archive = new KeptArchive();
    private final Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
    private final WordAnswerer answerer = new WordAnswerer();
    private final FrontDesk front =
            new FrontDesk(desk.book(), guild -> GuildSettings.DEFAULT, () -> answerer, archive, clock, HARBOUR);
    private final AtomicInteger asks = new AtomicInteger();
    private final Gaps gaps = new Gaps(archive, desk.reviews(), this::asking, clock);
    private final List<Runnable> background = new ArrayList<>();
    private final GapLists lists = new GapLists(gaps, clock, background::add);
    private final GapCommands commands = new GapCommands(front, lists, archive, new Told());
    private final Clerk clerk = new Clerk(catalogue(), front, archive);

    /** Says what it was asked for. */
    private static final class Told implements GapCommands.Ways {
        @Override
        public Response newClaim(Order order, FactBase base, String question) {
            return Response.shown(new Listing("new claim for " + question, List.of(), ""));
        }

        @Override
        public Response knownClaim(Order order, FactBase base, List<String> wordings, String claim) {
            return Response.shown(new Listing(claim + " for " + wordings, List.of(), ""));
        }

        @Override
        public Response leftOpen(Order order, FactBase base, List<String> wordings, String claim) {
            return Response.shown(new Listing(claim + " leaves open " + wordings, List.of(), ""));
        }
    }

    private Catalogue catalogue() {
        List<Command> all = new ArrayList<>(commands.all());
        all.addAll(new DismissalCommands(front, lists, desk.edits()).all());
        return new Catalogue(all);
    }

    @BeforeEach
    void ask() {
        archive.note(Answers.declined("first-1", Desk.NOW, "ann", "whose excavator?"));
        archive.note(Answers.declined("first-2", Desk.NOW, "ann", "Whose excavator"));
        archive.note(Answers.declined("second-1", Desk.NOW, "bob", "which insurance pays?"));
        archive.note(Answers.declined("second-2", Desk.NOW, "cem", "insurance, which pays?"));
        archive.note(Answers.given("third-1", Desk.NOW, "dee", "the warehouse roof?", "warehouse-burned"));
        archive.note(new Happening(Action.FEEDBACK, HARBOUR, "", "dee", Map.of("answer", "third-1")));
        archive.note(Answers.in("another", Answers.declined("other-1", Desk.NOW, "eva", "elsewhere somehow?")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsWhatWasAskedMostAskedFirst() {
        assertThat(read("gaps list")).isEqualTo("""
                Asked and not answered
                1. “which insurance pays?”: asked by 2 people, last on 10 May 2031 (second)
                2. “whose excavator?”: asked by one person, last on 10 May 2031 (first-)
                3. “the warehouse roof?”: asked by one person, last on 10 May 2031 (third-)""");
    }

    @Test
    void showsEachWordingAndWhatWasAnsweredInstead() {
        assertThat(read("gaps:show", GapChoice.GAP, "second"))
                .contains("– “which insurance pays?”", "– “insurance, which pays?”");
        assertThat(read("gaps:show", GapChoice.GAP, "first-1")).doesNotContain("“Whose excavator”");
        assertThat(read("gaps:show", GapChoice.GAP, "third-1"))
                .contains("not what was asked: warehouse-burned: The fire service says fire destroyed the warehouse");
        assertThat(read("gaps:show", GapChoice.GAP, "2")).startsWith("“whose excavator?”");
        assertThat(read("gaps:show", GapChoice.GAP, "9")).startsWith("There is no open question 9.");
        archive.note(Answers.declined("1-odd", Desk.NOW, "fay", "who owns the tugs?"));
        assertThat(read("gaps:show", GapChoice.GAP, "1")).startsWith("“which insurance pays?”");
        assertThat(read("gaps:show", GapChoice.GAP, "nothing"))
                .isEqualTo("There is no open question nothing. /gaps list shows them.\n");
    }

    @Test
    void whatTheRecordHasComeToAnswerLeavesTheList() {
        desk.submit(Edit.put(
                HARBOUR, ClaimDraft.of("dig", "The excavator is the port's.").claim()));

        assertThat(read("gaps list")).doesNotContain("excavator").contains("insurance", "roof");
    }

    @Test
    void aNumberIsOneOfTheListAlsoWhereAnIdBeginsWithIt() {
        archive.note(Answers.declined("1-strange", Desk.NOW, "gus", "something quite else?"));

        assertThat(read("gaps:show", GapChoice.GAP, "1")).startsWith("“which insurance pays?”");
        assertThat(read("gaps:show", GapChoice.GAP, "1-s")).startsWith("“something quite else?”");
    }

    @Test
    void leadsToANewClaimOrToOneThatIsOnRecord() {
        read("gaps list");
        assertThat(read("gaps answer", GapChoice.GAP, "first-1")).startsWith("new claim for whose excavator?");
        assertThat(read("gaps answer", GapChoice.GAP, "second")).startsWith("new claim for which insurance pays?");
        assertThat(read("gaps:link", GapChoice.GAP, "first-1", "claim", "night-shift"))
                .startsWith("night-shift for [whose excavator?]");
        assertThat(read("gaps:link", GapChoice.GAP, "second-2", "claim", "night-shift"))
                .startsWith("night-shift for [which insurance pays?, insurance, which pays?]");
        assertThat(read("gaps:leave", GapChoice.GAP, "first-1", "claim", "night-shift"))
                .startsWith("night-shift leaves open [whose excavator?]");
        assertThat(read("gaps answer", GapChoice.GAP, "other-1")).startsWith("There is no open question other-1.");
    }

    @Test
    void whatIsSetAsideKeepsTheReasonAndComesBackWhereItIsTakenUp() {
        assertThat(read("gaps dismiss", GapChoice.GAP, "second", "reason", "not public"))
                .startsWith("Set aside: “which insurance pays?”.");
        archive.note(Answers.declined("second-3", Desk.NOW.plusSeconds(9), "fay", "Insurance: which pays"));
        assertThat(read("gaps list")).doesNotContain("insurance").contains("excavator");
        assertThat(desk.ledger()
                        .history(HARBOUR, Subject.dismissal("second-1"))
                        .get(0)
                        .made()
                        .why())
                .isEqualTo("not public");

        read("gaps:reopen", GapChoice.GAP, "second-1");

        assertThat(read("gaps list")).contains("“which insurance pays?”: asked by 3 people");
    }

    @Test
    void asksWhichClaimAQuestionOnlyComesNearAndGuessesTheOneThatWasAnswered() {
        Form missed = ((Response.Asked) order(CURATOR, "gaps:leaving", Map.of(GapChoice.GAP, "third-1"))).form();
        assertThat(missed.command()).isEqualTo("gaps:leave");
        assertThat(missed.fields()).extracting(Form.Field::value).containsExactly("warehouse-burned");

        Form declined = ((Response.Asked) order(CURATOR, "gaps:leaving", Map.of(GapChoice.GAP, "first-1"))).form();
        assertThat(declined.fields()).extracting(Form.Field::value).containsExactly("");
    }

    @Test
    void tellsOfWhichOpenQuestionsItIsKnownThatNothingAnswersThem() {
        desk.submit(Edit.put(
                HARBOUR,
                ClaimDraft.of("dig", "There was digging.")
                        .leavesOpen("Whose excavator")
                        .claim()));

        assertThat(read("gaps list"))
                .contains("2. “whose excavator?”: asked by one person, last on 10 May 2031 (first-) – known to be")
                .containsOnlyOnce("known to be answered nowhere");
    }

    @Test
    void askedWhatIsMissingInAForm() {
        Response response = order(CURATOR, "gaps:dismissing", Map.of(GapChoice.GAP, "second-1"));

        Form form = ((Response.Asked) response).form();
        assertThat(form.command()).isEqualTo("gaps dismiss");
        assertThat(form.values()).containsEntry(GapChoice.GAP, "second-1");
        assertThat(form.fields()).extracting(Form.Field::name).containsExactly("reason");
    }

    @Test
    void aNumberMeansTheGapThatStoodThereInTheListThatWasShown() {
        read("gaps list");
        for (String user : List.of("gus", "hal", "ida")) {
            archive.note(Answers.declined("tugs-" + user, Desk.NOW, user, "who owns the tugs?"));
        }
        Visitor other = new Visitor("kim", "harbour-guild", CURATOR.permissions(), Locale.ENGLISH);

        assertThat(HarbourDesk.read(order(other, "gaps list", Map.of()))).contains("1. “who owns the tugs?”");

        assertThat(read("gaps answer", GapChoice.GAP, "1")).startsWith("new claim for which insurance pays?");
        assertThat(read("gaps:show", GapChoice.GAP, "2")).startsWith("“whose excavator?”");
        assertThat(HarbourDesk.read(order(other, "gaps answer", Map.of(GapChoice.GAP, "1"))))
                .startsWith("new claim for who owns the tugs?");
        desk.submit(Edit.put(
                HARBOUR, ClaimDraft.of("dig", "The excavator is the port's.").claim()));
        assertThat(read("gaps:show", GapChoice.GAP, "2")).startsWith("There is no open question 2.");
    }

    @Test
    void whatMustComeAtOnceAsksNothingAndReadsNothing() {
        int before = asks.get();

        assertThat(commands.offer(CURATOR, Map.of(), "")).isEmpty();
        assertThat(read("gaps answer", GapChoice.GAP, "2")).startsWith("There is no open question 2.");
        assertThat(asks.get()).isEqualTo(before);
        assertThat(background).hasSize(1);

        lookInTheBackground();
        int after = asks.get();
        desk.submit(Edit.put(
                HARBOUR, ClaimDraft.of("dig", "The excavator is the port's.").claim()));
        assertThat(commands.offer(CURATOR, Map.of(), "")).hasSize(3);
        assertThat(asks.get()).isEqualTo(after);
        lookInTheBackground();
        assertThat(commands.offer(CURATOR, Map.of(), "")).hasSize(2);
        assertThat(background).isEmpty();
    }

    private Answerer asking() {
        asks.incrementAndGet();
        return answerer;
    }

    private void lookInTheBackground() {
        List.copyOf(background).forEach(Runnable::run);
        background.clear();
    }

    @Test
    void offersOpenGapsByTheirWords() {
        read("gaps list");
        assertThat(commands.offer(CURATOR, Map.of(), "INSUR"))
                .containsExactly(new Completion("second-1", "which insurance pays?"));
        assertThat(commands.offer(CURATOR, Map.of(), "")).hasSize(3);
    }

    @Test
    void membersSeeNoneOfIt() {
        for (Command command : catalogue().commands()) {
            Response response = order(
                    HarbourDesk.MEMBER,
                    command.name(),
                    Map.of(GapChoice.GAP, "first-1", "reason", "x", "claim", "night-shift"));

            assertThat(HarbourDesk.read(response)).doesNotContain("excavator", "Set aside", "insurance");
        }
        assertThat(desk.reviews().dismissals(HARBOUR)).isEmpty();
    }

    private String read(String command, String... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return HarbourDesk.read(order(CURATOR, command, named));
    }

    private Response order(Visitor by, String command, Map<String, String> values) {
        return clerk.carryOut(new Order(by, "pier", command, values, Map.of()));
    }
}
