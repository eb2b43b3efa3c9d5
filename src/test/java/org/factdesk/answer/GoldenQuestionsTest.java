package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the whole core answers and declines. The questions are clear-cut, so that weights learned anew must not change
 * it.
 */
class GoldenQuestionsTest {
    private static final FactBase BASE = Harbour.base();

    private final Answerer answerer = RealDesk.answerer();

    @ParameterizedTest
    @CsvSource({
        "What did the fire destroy?, warehouse-burned",
        "What do investigators suspect that the smugglers did?, gang-suspected",
        "Did the foreman lock the crane?, crane-locked",
        "Who is suspected of cutting the cable of the crane?, gang-suspected",
        "What did Sablia say about the smugglers?, sablia-silent",
        "what burned, warehouse-burned",
        "how much damage was there?, damage-final",
        "how much damage was there at first?, damage-first",
        "who cut the cable?, gang-suspected",
        "what does Sablia say?, sablia-silent",
    })
    void answersWithTheClaim(String question, String claim) {
        assertThat(ids(ask(question))).startsWith(claim);
    }

    @Test
    void checksWhatIsPutToItAsAStatement() {
        assertThat(BASE.claims())
                .allSatisfy(claim ->
                        assertThat(ids(ask(claim.text()))).as(claim.text()).contains(claim.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "someone told me the foreman locked the crane, crane-locked",
        "i heard the smugglers cut the cable, gang-suspected",
        "The warehouse on pier 4 burned down. My neighbour saw it., warehouse-burned",
    })
    void checksARumour(String rumour, String claim) {
        assertThat(ids(ask(rumour))).contains(claim);
    }

    @Test
    void answersOneThingAfterAnotherAsEachByItself() {
        List<String> questions = List.of(
                "What did the fire destroy?",
                "Did the foreman lock the crane?",
                "how much damage was there?",
                "Who is suspected of cutting the cable of the crane?",
                "What did Sablia say about the smugglers?");
        Conversation conversation = Conversation.NONE;
        for (String question : questions) {
            Utterance utterance = new Utterance(question, conversation, null);
            Answer answer = answerer.answer(utterance, BASE);

            assertThat(ids(answer)).as(question).isNotEmpty().isEqualTo(ids(ask(question)));
            conversation = answer.continued(utterance);
        }
    }

    @Test
    void showsBothSidesOfADispute() {
        Answer answer = ask("Was the crane locked before the storm?");

        assertThat(answer).isInstanceOf(Answer.Disputed.class);
        assertThat(ids(answer)).containsExactlyInAnyOrder("crane-locked", "crane-unlocked");
    }

    @ParameterizedTest
    @CsvSource({
        "Who was at work on pier 4 that night?, night-shift",
        "What happened to the warehouse on pier 4?, warehouse-burned",
    })
    void putsTheClaimFirstWhetherItAnswersOrOffersIt(String question, String claim) {
        assertThat(first(ask(question))).isEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the capital of Australia?",
                "Which football team won the cup?",
                "What is the salary of the prime minister?",
            })
    void declinesWhatIsNotOnRecord(String question) {
        assertThat(ask(question)).isInstanceOf(Answer.Abstained.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "thank you very much!",
                "what can you do?",
                "what else can you do",
                "who are you?",
                "help",
                "bye"
            })
    void returnsACourtesy(String words) {
        assertThat(ask(words)).isInstanceOf(Answer.Courtesy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello!", "ok", "please", "what can you do?", "who are you?", "bye"})
    void returnsACourtesyInTheMiddleOfAThread(String words) {
        Utterance first = Utterance.of("What did the fire destroy?");
        Conversation before = answerer.answer(first, BASE).continued(first);

        assertThat(answerer.answer(new Utterance(words, before, null), BASE)).isInstanceOf(Answer.Courtesy.class);
    }

    @ParameterizedTest
    @CsvSource({
        "what happened?, GIST",
        "tldr pls, GIST",
        "hey folks just got here whats going on, GIST",
        "any updates on the fire?, NEWEST",
        "what is disputed?, DISPUTED",
        "what happened in which order?, IN_ORDER",
        "what happened in may?, IN_ORDER",
    })
    void tellsWhatTheRecordHoldsAsAWhole(String question, Section.Topic first) {
        assertThat(ask(question)).isInstanceOfSatisfying(Answer.Overview.class, overview -> assertThat(
                        overview.sections().get(0).topic())
                .isEqualTo(first));
    }

    @ParameterizedTest
    @CsvSource({
        "what happened to the warehouse?, warehouse-burned",
        "what is the latest figure for the damage?, damage-final",
    })
    void tellsOfOneThingWhatHappenedToIt(String question, String claim) {
        assertThat(ids(ask(question))).startsWith(claim);
        assertThat(ask(question)).isNotInstanceOf(Answer.Overview.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what else?", "anything else on that?", "tell me more"})
    void tellsMoreOfWhatWasAnswered(String words) {
        Utterance first = Utterance.of("Did the foreman lock the crane?");
        Conversation before = answerer.answer(first, BASE).continued(first);

        assertThat(answerer.answer(new Utterance(words, before, null), BASE))
                .isInstanceOfSatisfying(Answer.Overview.class, overview -> assertThat(ids(overview))
                        .isNotEmpty()
                        .doesNotContain("crane-locked", "crane-unlocked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"are you sure?", "how reliable is that?", "really?", "any proof?"})
    void tellsAgainWhatIsDoubted(String words) {
        Utterance first = Utterance.of("Did the foreman lock the crane?");
        Conversation before = answerer.answer(first, BASE).continued(first);

        assertThat(ids(answerer.answer(new Utterance(words, before, null), BASE)))
                .containsExactlyInAnyOrder("crane-locked", "crane-unlocked");
    }

    @Test
    void followsAThread() {
        Utterance first = Utterance.of("What did the fire destroy?");
        Conversation before = answerer.answer(first, BASE).continued(first);

        Answer answer = answerer.answer(new Utterance("and when?", before, null), BASE);

        assertThat(answer.understanding().followUp()).isTrue();
        assertThat(first(answer)).isEqualTo("warehouse-burned");
    }

    @Test
    void answersNothingFromBeforeTheFirstClaim() {
        Utterance early = new Utterance(
                "Was the crane locked before the storm?", Conversation.NONE, java.time.LocalDate.of(2031, 5, 1));

        assertThat(answerer.answer(early, BASE))
                .isInstanceOfSatisfying(Answer.Abstained.class, abstained -> assertThat(abstained.reason())
                        .isEqualTo(Abstention.NOTHING_CLAIMED));
    }

    private Answer ask(String question) {
        return answerer.answer(Utterance.of(question), BASE);
    }

    private static List<String> ids(Answer answer) {
        return answer.claims().stream().map(Claim::id).toList();
    }

    /** The claim that answers, or else the one that is nearest. */
    private static String first(Answer answer) {
        return answer instanceof Answer.Abstained abstained
                ? abstained.nearest().get(0).claim().id()
                : ids(answer).get(0);
    }
}
