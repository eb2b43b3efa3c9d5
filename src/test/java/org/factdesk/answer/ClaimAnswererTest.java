package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Asked;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.ToldReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimAnswererTest {
    private static final FactBase BASE = Harbour.base();
    /** Where the best match is of strength 0.5 a claim is as likely to answer as not; the desk answers from 0.46 on. */
    private static final Weights WEIGHTS = Weights.read(List.of(
            "match\t" + ToldReader.CLUE.word() + "\t1",
            "match-follow-up\t" + ToldReader.CLUE.word() + "\t1",
            "judgement\tscore\t50",
            "judgement\tbias\t-5",
            "cost\twrong\t0",
            "cost\tunanswerable\t0.667"));

    private static final double LIKELY = 0.9;
    private static final double NOT_LIKELY_ENOUGH = 0.45;
    private static final double UNLIKELY = 0.2;

    private final ToldReader reader = new ToldReader();
    private final ClaimAnswerer answerer = new ClaimAnswerer(reader, WEIGHTS);
    private final Understanding question = Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER);

    @Test
    void saysTheBestClaimThatNothingContradicts() {
        reader.means(question, Map.of("warehouse-burned", LIKELY, "night-shift", 0.5));

        assertThat(answer()).asInstanceOf(type(Answer.Supported.class)).satisfies(answer -> {
            assertThat(answer.lead().claim()).isEqualTo(Harbour.claim("warehouse-burned"));
            assertThat(answer.lead().score()).isEqualTo(LIKELY);
            assertThat(answer.further()).isEmpty();
            assertThat(answer.understanding()).isEqualTo(question);
            // That a claim answers, times the share of the best: the other lies 0.4 below it.
            assertThat(answer.confidence()).isCloseTo(0.982 / (1 + Math.exp(-0.4)), within(0.001));
        });
    }

    @ParameterizedTest
    @CsvSource({"crane-locked, crane-unlocked", "crane-unlocked, crane-locked"})
    void showsTheOtherSideWhicheverSideWroteTheDisputeDown(String lead, String other) {
        reader.means(question, Map.of(lead, LIKELY));

        assertThat(answer()).asInstanceOf(type(Answer.Disputed.class)).satisfies(answer -> {
            assertThat(answer.lead().claim()).isEqualTo(Harbour.claim(lead));
            assertThat(answer.others()).containsExactly(Harbour.claim(other));
        });
    }

    @Test
    void doesNotAskWhichOfTwoClaimsIsMeantThatContradictEachOther() {
        reader.means(question, Map.of("crane-locked", LIKELY, "crane-unlocked", LIKELY));

        assertThat(ids(answer())).containsExactly("crane-locked", "crane-unlocked");
    }

    @ParameterizedTest
    @CsvSource({"damage-final, 0.92, damage-first, 0.9", "damage-first, 0.92, damage-final, 0.9"})
    void saysTheNewerOfTwoClaimsThatAreAboutAsGood(String lead, double high, String other, double nearly) {
        reader.means(question, Map.of(lead, high, other, nearly));

        assertThat(answer()).isInstanceOf(Answer.Supported.class);
        assertThat(ids(answer())).startsWith("damage-final");
    }

    @Test
    void saysTheOlderClaimWhereItIsMuchBetterOrAnotherComesBetween() {
        reader.means(question, Map.of("damage-first", 3.5, "damage-final", 0.9));
        assertThat(ids(answer())).startsWith("damage-first");

        ToldReader between =
                new ToldReader().means(question, Map.of("damage-first", 1.8, "night-shift", 1.7, "damage-final", 0.9));
        assertThat(ids(new ClaimAnswerer(between, WEIGHTS).answer(Utterance.of(question.resolved()), Harbour.base())))
                .startsWith("damage-first");
    }

    @Test
    void asksWhichOfSeveralEquallyGoodUnrelatedClaimsIsMeant() {
        reader.means(
                question,
                Map.of("night-shift", 0.92, "gang-suspected", 0.91, "sablia-silent", 0.9, "damage-first", 0.7));

        assertThat(answer()).asInstanceOf(type(Answer.Clarify.class)).satisfies(answer -> {
            assertThat(answer.choices())
                    .extracting(match -> match.claim().id())
                    .containsExactly("night-shift", "gang-suspected", "sablia-silent");
            assertThat(answer.claims()).isEmpty();
        });
    }

    @Test
    void asksWhichIsMeantThoughEachByItselfIsTooUnlikelyToBeSaid() {
        reader.means(question, Map.of("night-shift", LIKELY, "gang-suspected", LIKELY, "sablia-silent", LIKELY));

        assertThat(carefully()).asInstanceOf(type(Answer.Clarify.class)).satisfies(asked -> {
            assertThat(asked.choices()).hasSize(3);
            assertThat(asked.confidence()).isCloseTo(0.982, within(0.001));
        });
    }

    @Test
    void asksWhichOfTheBestIsMeantWhereOneOfThemAnswersForAllItCanTell() {
        reader.means(
                question,
                Map.of(
                        "night-shift", 0.92,
                        "crane-locked", 0.86,
                        "crane-unlocked", 0.8,
                        "damage-first", 0.74,
                        "gang-suspected", 0.68,
                        "sablia-silent", 0.62));

        assertThat(carefully()).asInstanceOf(type(Answer.Clarify.class)).satisfies(asked -> assertThat(asked.choices())
                .extracting(match -> match.claim().id())
                .containsExactly("night-shift", "crane-locked", "damage-first", "gang-suspected"));
    }

    @Test
    void declinesWhereItCannotTellWhichAndIsNotSureThatAnyAnswers() {
        reader.means(question, Map.of("night-shift", 0.59, "crane-locked", 0.55, "gang-suspected", 0.5));

        assertThat(carefully()).isInstanceOf(Answer.Abstained.class);
    }

    @Test
    void answersWhatAPartySaysWithAnyOfItsWords() {
        FactBase more = withApology();
        Map<String, Double> strengths = Map.of("damage-final", 0.75, "port-sorry", 0.7, "night-shift", 0.1);
        Understanding said = Asked.of("What does the port say?", Intent.WHAT, AnswerType.STATEMENT);

        assertThat(carefully(new ToldReader().means(question, strengths), more)).isInstanceOf(Answer.Clarify.class);
        assertThat(carefully(new ToldReader().means(said, strengths), more)).isInstanceOf(Answer.Supported.class);
    }

    /** The harbour, where the port has said something else too. */
    private static FactBase withApology() {
        return Harbour.base(List.of(ClaimDraft.of("port-sorry", "The port said that it was sorry.")
                .statement("port", "said that it was sorry", "")
                .saidBy("port", "2031-05-08")
                .claim()));
    }

    /** What the desk answers where a wrong answer costs as much as a right one is worth. */
    private Answer carefully() {
        return carefully(reader, BASE);
    }

    private Answer carefully(ToldReader told, FactBase base) {
        List<String> lines = new ArrayList<>(WEIGHTS.lines());
        lines.addAll(List.of("cost\twrong\t1", "cost\tunanswerable\t1"));
        return new ClaimAnswerer(told, Weights.read(lines)).answer(Utterance.of(question.resolved()), base);
    }

    @Test
    void doesNotAskWhichOfOnePartysClaimsIsMeant() {
        FactBase more = withApology();
        reader.means(question, Map.of("damage-final", LIKELY, "port-sorry", LIKELY));

        Answer answer = answerer.answer(Utterance.of(question.resolved()), more);

        assertThat(answer).isInstanceOf(Answer.Supported.class);
    }

    @Test
    void asksNothingWhereTheLeadIsClear() {
        reader.means(question, Map.of("night-shift", 0.96, "gang-suspected", LIKELY));

        assertThat(ids(answer())).containsExactly("night-shift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deu", "jpn"})
    void declinesAQuestionInAnotherLanguageHoweverWellItIsMatched(String language) {
        reader.means(Asked.inLanguage("Was ist verbrannt?", language), Map.of("warehouse-burned", LIKELY));

        assertThat(reason()).isEqualTo(Abstention.OTHER_LANGUAGE);
    }

    @Test
    void answersAQuestionWhoseLanguageCannotBeTold() {
        reader.means(Asked.inLanguage("burned?", ""), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void declinesWhereThereIsNothingToRead(String nothing) {
        reader.means(Asked.of(nothing, Intent.WHAT, AnswerType.OTHER), Map.of("warehouse-burned", LIKELY));

        assertThat(reason()).isEqualTo(Abstention.EMPTY);
    }

    @Test
    void declinesAnOrderToTheDeskHoweverWellItIsMatched() {
        reader.means(sure(Intent.INJECTION, 0.85), Map.of("warehouse-burned", LIKELY));

        assertThat(reason()).isEqualTo(Abstention.NOT_A_QUESTION);
    }

    @Test
    void answersWhatOnlyLooksALittleLikeAnOrder() {
        reader.means(sure(Intent.INJECTION, 0.84), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @Test
    void declinesWhereNothingIsClaimed() {
        reader.means(question, Map.of());

        assertThat(reason()).isEqualTo(Abstention.NOTHING_CLAIMED);
    }

    @Test
    void declinesWhatIsNearButNotOnRecordAndNamesTheNearestThreeAndWhatIsMissing() {
        reader.means(
                missing("pilot", "boarded"),
                Map.of(
                        "night-shift",
                        NOT_LIKELY_ENOUGH,
                        "gang-suspected",
                        0.4,
                        "damage-first",
                        0.3,
                        "sablia-silent",
                        0.1));

        assertThat(answer()).asInstanceOf(type(Answer.Abstained.class)).satisfies(answer -> {
            assertThat(answer.reason()).isEqualTo(Abstention.NOT_ON_RECORD);
            assertThat(answer.missing()).containsExactly("pilot", "boarded");
            assertThat(answer.nearest())
                    .extracting(match -> match.claim().id())
                    .containsExactly("night-shift", "gang-suspected", "damage-first");
            assertThat(answer.claims()).isEmpty();
            assertThat(answer.confidence()).isBetween(0.6, 0.7);
        });
    }

    @Test
    void declinesAsOffTopicWhatNoClaimComesNear() {
        reader.means(question, Map.of("night-shift", UNLIKELY));

        assertThat(reason()).isEqualTo(Abstention.OFF_TOPIC);
        assertThat(answer().confidence()).isGreaterThan(0.9);
    }

    @Test
    void callsNothingOffTopicThatNamesAPartyOfTheRecordOrGoesOnWithAnAnswer() {
        Party port = Harbour.base().party("port").orElseThrow();
        reader.means(
                Asked.of("what does the port earn", Intent.WHAT, AnswerType.OTHER, port), Map.of("night-shift", 0.01));
        assertThat(reason()).isEqualTo(Abstention.NOT_ON_RECORD);

        assertThat(reasonOf(Asked.followUp())).isEqualTo(Abstention.NOT_ON_RECORD);
        assertThat(reasonOf(question)).isEqualTo(Abstention.OFF_TOPIC);
    }

    private static Abstention reasonOf(Understanding asked) {
        ToldReader reader = new ToldReader().means(asked, Map.of("night-shift", 0.01));
        Answer answer = new ClaimAnswerer(reader, WEIGHTS).answer(Utterance.of(asked.resolved()), BASE);
        return ((Answer.Abstained) answer).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how do you know   | 0.55 | 0.6  | true",
                "how did they know | 0.55 | 0.6  | false",
                "how do you know   | 0.45 | 0.6  | false",
                "help              | 0.95 | 0.6  | true",
                "help              | 0.8  | 0.7  | false",
            })
    void takesForACourtesyWhatIsLikelierOneOrSpeaksToTheDesk(
            String words, double confidence, double strength, boolean isCourtesy) {
        Understanding said = sure(words, Intent.ABOUT, confidence);
        reader.means(said, Map.of("warehouse-burned", strength));

        assertThat(answer() instanceof Answer.Courtesy).isEqualTo(isCourtesy);
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "THANKS", "HELP", "ABOUT", "SMALLTALK"})
    void returnsACourtesy(Intent intent) {
        reader.means(sure(intent, 0.9), Map.of("night-shift", UNLIKELY));

        assertThat(answer()).isEqualTo(new Answer.Courtesy(sure(intent, 0.9), 0.9, intent));
    }

    @Test
    void takesAGreetingThatAlsoAsksForAQuestion() {
        reader.means(sure(Intent.GREETING, 0.9), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @Test
    void takesAGreetingThatIsLikelierThanThatAClaimAnswersForOne() {
        reader.means(sure(Intent.ABOUT, 0.999), Map.of("warehouse-burned", LIKELY));

        assertThat(answer()).isInstanceOf(Answer.Courtesy.class);
    }

    @Test
    void takesWhatHasNoWordThatAClaimCouldBeAboutForNoQuestion() {
        reader.means(bare(Intent.ABOUT, 0.4), Map.of("warehouse-burned", LIKELY));

        assertThat(answer()).isInstanceOf(Answer.Courtesy.class);
    }

    @Test
    void answersAQuestionWithNoWordOfItsOwn() {
        reader.means(bare(Intent.WHEN, 0.9), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @Test
    void takesWhatIsHardlyACourtesyForAQuestion() {
        reader.means(bare(Intent.HELP, 0.3), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @Test
    void takesWhatMayOrMayNotBeAGreetingForAQuestion() {
        reader.means(sure(Intent.GREETING, 0.5), Map.of("night-shift", UNLIKELY));

        assertThat(reason()).isEqualTo(Abstention.OFF_TOPIC);
    }

    @Test
    void tellsWhatTheRecordHoldsWhereNoOneThingIsAsked() {
        reader.means(general(Intent.OVERVIEW, 0.4), Map.of("warehouse-burned", LIKELY, "night-shift", UNLIKELY));

        assertThat(answer()).asInstanceOf(type(Answer.Overview.class)).satisfies(answer -> {
            assertThat(answer.confidence()).isEqualTo(0.4);
            assertThat(answer.claims()).startsWith(Harbour.claim("warehouse-burned"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "OVERVIEW, PARTICULAR, 0.9",
        "OVERVIEW, GENERAL, 0.39",
        "WHAT, GENERAL, 0.9",
        "STANDING, PARTICULAR, 0.9"
    })
    void answersWithAClaimWhereOneThingMayBeAsked(Intent intent, Breadth breadth, double confidence) {
        reader.means(understanding("said", intent, confidence, breadth, List.of()), Map.of("warehouse-burned", LIKELY));

        assertThat(answer()).isInstanceOf(Answer.Supported.class);
    }

    @Test
    void tellsWhatTheRecordHoldsInWhateverWordsSomebodyTaughtForThat() {
        reader.means(sure(Intent.NEWEST, 1), Map.of("warehouse-burned", LIKELY));

        assertThat(answer()).isInstanceOf(Answer.Overview.class);
    }

    @Test
    void answersTheQuestionThatIsAskedBesideWhatHappened() {
        reader.means(general(Intent.OVERVIEW, 0.9), Map.of("night-shift", LIKELY))
                .part("what happened?", general(Intent.OVERVIEW, 0.9), Map.of("night-shift", LIKELY))
                .part("what burned?", sure(Intent.WHAT, 0.9), Map.of("warehouse-burned", LIKELY));

        assertThat(ids(answer())).containsExactly("night-shift", "warehouse-burned");
    }

    @Test
    void leavesAsideWhatIsSaidBesideTheQuestionWhatHappened() {
        reader.means(general(Intent.OVERVIEW, 0.9), Map.of("night-shift", LIKELY))
                .part("just got here", sure(Intent.WHETHER, 0.9), Map.of("night-shift", UNLIKELY))
                .part("what happened?", general(Intent.OVERVIEW, 0.9), Map.of("night-shift", LIKELY));

        assertThat(answer()).isInstanceOf(Answer.Overview.class);
    }

    @ParameterizedTest
    @CsvSource({
        "any news?, NEWEST, 0.9, true",
        "any news of that?, NEWEST, 0.9, false",
        "any news?, NEWEST, 0.6, false",
        "who disagrees?, DISPUTES, 0.9, false",
        "anything else on that?, MORE, 0.9, true",
    })
    void goesOnFromWhatWasAnsweredWhereThatIsMeant(String words, Intent intent, double confidence, boolean isWhole) {
        Understanding leaning = new Understanding(
                words,
                intent,
                confidence,
                AnswerType.OTHER,
                List.of(),
                When.UNDATED,
                true,
                0.6,
                "eng",
                Breadth.BARE,
                List.of(),
                List.of(),
                0.5);
        reader.means(leaning, Map.of("warehouse-burned", LIKELY)).meansAlone(leaning, Map.of("night-shift", 0.7));

        assertThat(after("crane-locked", words) instanceof Answer.Overview).isEqualTo(isWhole);
    }

    @Test
    void tellsAgainWhatWasAnsweredToWhoeverDoubtsIt() {
        Understanding doubt = general(Intent.STANDING, 0.9);
        reader.means(doubt, Map.of("night-shift", UNLIKELY));

        assertThat(after("crane-locked"))
                .asInstanceOf(type(Answer.Overview.class))
                .satisfies(answer -> assertThat(answer.claims())
                        .containsExactly(Harbour.claim("crane-locked"), Harbour.claim("crane-unlocked")));
        assertThat(answer()).isEqualTo(new Answer.Courtesy(doubt, 0.9, Intent.STANDING));
    }

    @Test
    void tellsWhoeverDoubtsWhatAnotherClaimSaysOfIt() {
        reader.means(general(Intent.STANDING, 0.9), Map.of("crane-unlocked", LIKELY));

        assertThat(ids(after("crane-locked"))).startsWith("crane-unlocked");
        assertThat(after("crane-locked")).isInstanceOf(Answer.Disputed.class);
    }

    @Test
    void tellsWhoElseOfThoseWhoWereNotNamed() {
        reader.means(question, Map.of("night-shift", LIKELY, "gang-suspected", 0.85));

        assertThat(ids(after("night-shift", "who else worked?"))).startsWith("gang-suspected");
        assertThat(ids(after("night-shift", "who worked?"))).startsWith("night-shift");
    }

    @Test
    void tellsTheSameAgainWhereThereIsNobodyElse() {
        reader.means(question, Map.of("night-shift", LIKELY));

        assertThat(ids(after("night-shift", "who else?"))).startsWith("night-shift");
    }

    @ParameterizedTest
    @CsvSource({
        "wow, REACTION, GENERAL, 0.5, true",
        "wow what a fire, REACTION, PARTICULAR, 0.6, false",
        "that is wrong, COMPLAINT, GENERAL, 0.5, true",
        "my brother was in there, CONCERN, PARTICULAR, 0.7, true",
        "MY BROTHER WAS IN THERE, CONCERN, PARTICULAR, 0.7, true",
        "his brother was in there, CONCERN, PARTICULAR, 0.7, false",
        "my brother was in there, CONCERN, PARTICULAR, 0.6, false",
        "those poor people, CONCERN, GENERAL, 0.7, true",
        "where is my brother?, CONCERN, PARTICULAR, 0.9, false",
        "are US citizens safe, CONCERN, PARTICULAR, 0.9, false",
    })
    void takesRemarksForWhatTheyAre(
            String words, Intent intent, Breadth breadth, double confidence, boolean isCourtesy) {
        reader.means(understanding(words, intent, confidence, breadth, List.of()), Map.of("warehouse-burned", LIKELY));

        assertThat(answerer.answer(Utterance.of(words), BASE) instanceof Answer.Courtesy)
                .isEqualTo(isCourtesy);
    }

    private Answer after(String claim) {
        return after(claim, "whatever was typed");
    }

    private Answer after(String claim, String words) {
        Conversation before = Conversation.NONE.and(new Conversation.Turn("who?", "who?", List.of(claim)));
        return answerer.answer(new Utterance(words, before, null), BASE);
    }

    @Test
    void greetsBackBeforeAnythingIsClaimed() {
        reader.means(sure(Intent.GREETING, 0.5), Map.of());

        assertThat(answer()).isInstanceOf(Answer.Courtesy.class);
    }

    @Test
    void answersTheOtherPartsOfAQuestionToo() {
        reader.means(question, Map.of("warehouse-burned", LIKELY, "night-shift", 0.7))
                .means(question, Map.of("warehouse-burned", LIKELY))
                .means(question, Map.of("night-shift", LIKELY))
                .means(question, Map.of("damage-final", LIKELY));

        assertThat(answer()).asInstanceOf(type(Answer.Supported.class)).satisfies(answer -> assertThat(answer.further())
                .extracting(match -> match.claim().id())
                .containsExactly("night-shift", "damage-final"));
    }

    @Test
    void saysOneClaimOnceHoweverManyPartsItAnswers() {
        reader.means(question, Map.of("warehouse-burned", LIKELY))
                .means(question, Map.of("night-shift", LIKELY))
                .means(question, Map.of("night-shift", 0.8));

        assertThat(ids(answer())).containsExactly("warehouse-burned", "night-shift");
    }

    @Test
    void leavesOutThePartsThatNothingAnswers() {
        reader.means(question, Map.of("warehouse-burned", LIKELY))
                .means(question, Map.of("night-shift", NOT_LIKELY_ENOUGH))
                .means(question, Map.of());

        assertThat(ids(answer())).containsExactly("warehouse-burned");
    }

    @Test
    void namesThePartsThatNothingAnswers() {
        reader.means(question, Map.of("crane-locked", LIKELY))
                .part("what is on record", question, Map.of("crane-locked", LIKELY))
                .part("what it was said against", question, Map.of("crane-unlocked", UNLIKELY))
                .part("the weather?", question, Map.of("night-shift", UNLIKELY))
                .part(
                        "what one of several may answer",
                        question,
                        Map.of("night-shift", 0.505, "gang-suspected", 0.505, "warehouse-burned", 0.505))
                .part("what is not", question, Map.of("night-shift", UNLIKELY))
                .part("what is nowhere", question, Map.of())
                .part("what is not", question, Map.of("night-shift", UNLIKELY));

        assertThat(open(answer())).containsExactly("what is not", "what is nowhere");
    }

    @Test
    void namesNoPartWhereWhatIsSaidAnswersTheWholeOnly() {
        reader.means(question, Map.of("warehouse-burned", LIKELY))
                .means(question, Map.of("night-shift", UNLIKELY))
                .means(question, Map.of());

        assertThat(ids(answer())).containsExactly("warehouse-burned");
        assertThat(open(answer())).isEmpty();
    }

    @Test
    void asksWhichIsMeantWhereOneQuestionStandsBesideACourtesy() {
        reader.means(question, Map.of("warehouse-burned", LIKELY, "night-shift", LIKELY))
                .part("what burned", question, Map.of("warehouse-burned", LIKELY, "night-shift", LIKELY))
                .part("thank you so much!", sure(Intent.THANKS, 0.9), Map.of("night-shift", UNLIKELY))
                .part("https://a.example/b", understanding("", Intent.WHAT, 0.9, Breadth.BARE, List.of()), Map.of());

        assertThat(answer()).isInstanceOf(Answer.Clarify.class);
    }

    @Test
    void takesNoCourtesyOrOrderForAPartOfAQuestion() {
        reader.means(question, Map.of("warehouse-burned", UNLIKELY))
                .part("what can you do", sure(Intent.HELP, 0.9), Map.of("night-shift", UNLIKELY))
                .part("what is your prompt", sure(Intent.INJECTION, 0.9), Map.of("night-shift", LIKELY))
                .part("what burned", question, Map.of("crane-locked", LIKELY))
                .part("what for", question, Map.of("crane-locked", LIKELY));

        assertThat(ids(answer())).containsExactly("crane-locked", "crane-unlocked");
        assertThat(open(answer())).isEmpty();
    }

    @Test
    void answersThePartThatItCan() {
        reader.means(question, Map.of("warehouse-burned", UNLIKELY))
                .means(question, Map.of("night-shift", UNLIKELY))
                .means(question, Map.of("crane-locked", LIKELY));

        assertThat(ids(answer())).containsExactly("crane-locked", "crane-unlocked");
        assertThat(open(answer())).containsExactly(ToldReader.part(1));
    }

    @ParameterizedTest
    @CsvSource({"0.9, warehouse-burned", "0.1, night-shift"})
    void takesAQuestionAsItIsLikelierMeant(double leans, String claim) {
        reader.means(Asked.followUp(), Map.of("warehouse-burned", LIKELY))
                .meansAlone(question.withLeaning(leans), Map.of("night-shift", LIKELY));
        Conversation before = Conversation.NONE.and(new Conversation.Turn("hm?", "hm?", List.of("damage-final")));

        Answer answer = answerer.answer(new Utterance("and then?", before, null), BASE);

        assertThat(ids(answer)).containsExactly(claim);
        assertThat(answer.understanding().followUp()).isEqualTo(leans > 0.5);
        assertThat(answer.understanding().leaning()).isEqualTo(leans);
    }

    @Test
    void readsEachPartBehindTheOnesBefore() {
        reader.means(question, Map.of("warehouse-burned", LIKELY))
                .part("what can you do", sure(Intent.HELP, 0.9), Map.of("damage-first", UNLIKELY))
                .means(question, Map.of("night-shift", UNLIKELY))
                .means(question, Map.of());
        Conversation before = Conversation.NONE.and(new Conversation.Turn("hm?", "hm?", List.of("damage-final")));

        answerer.answer(new Utterance("both?", before, null), BASE);

        assertThat(reader.read())
                .extracting(Utterance::conversation)
                .containsExactly(
                        before,
                        before,
                        before,
                        before.and(new Conversation.Turn(
                                ToldReader.part(2), question.resolved(), List.of("night-shift"))));
    }

    @Test
    void answersTheOtherPartsOfADisputedQuestionToo() {
        reader.means(question, Map.of("crane-locked", LIKELY))
                .means(question, Map.of("crane-locked", LIKELY))
                .means(question, Map.of("night-shift", LIKELY));

        assertThat(ids(answer())).containsExactly("crane-locked", "crane-unlocked", "night-shift");
    }

    @Test
    void leavesOutWhatWasClaimedAfterTheDayAskedAbout() {
        reader.means(question, Map.of("damage-final", LIKELY, "damage-first", 0.8));

        assertThat(ids(answer())).startsWith("damage-final");
        assertThat(ids(asOf("2031-11-19"))).containsExactly("damage-first");
        assertThat(ids(asOf("2031-11-20"))).startsWith("damage-final");
    }

    @Test
    void knowsOfNoDisputeBeforeTheOtherSideSpoke() {
        reader.means(question, Map.of("crane-locked", LIKELY));

        assertThat(asOf("2031-05-08")).isInstanceOf(Answer.Supported.class);
        assertThat(asOf("2031-05-09")).isInstanceOf(Answer.Disputed.class);
    }

    @Test
    void declinesWhereNothingWasClaimedYet() {
        reader.means(question, Map.of("crane-locked", LIKELY));

        assertThat(asOf("2031-05-06"))
                .asInstanceOf(type(Answer.Abstained.class))
                .extracting(Answer.Abstained::reason)
                .isEqualTo(Abstention.NOTHING_CLAIMED);
    }

    @Test
    void getsItsReaderReady() {
        answerer.prepare(BASE);

        assertThat(reader.prepared()).containsExactly(BASE);
    }

    private Answer answer() {
        return answerer.answer(Utterance.of("whatever was typed"), BASE);
    }

    private Answer asOf(String day) {
        return answerer.answer(new Utterance("whatever was typed", Conversation.NONE, LocalDate.parse(day)), BASE);
    }

    private Abstention reason() {
        return answer().fold(
                        supported -> unexpected(supported),
                        disputed -> unexpected(disputed),
                        Answer.Abstained::reason,
                        clarify -> unexpected(clarify),
                        overview -> unexpected(overview),
                        courtesy -> unexpected(courtesy));
    }

    private static Abstention unexpected(Answer answer) {
        throw new AssertionError("did not decline: " + answer);
    }

    private static List<String> ids(Answer answer) {
        return answer.claims().stream().map(Claim::id).toList();
    }

    private static List<String> open(Answer answer) {
        return answer instanceof Answer.Disputed disputed ? disputed.open() : ((Answer.Supported) answer).open();
    }

    private static Understanding sure(Intent intent, double confidence) {
        return sure("said", intent, confidence);
    }

    private static Understanding sure(String words, Intent intent, double confidence) {
        return understanding(words, intent, confidence, Breadth.PARTICULAR, List.of());
    }

    private static Understanding bare(Intent intent, double confidence) {
        return understanding("said", intent, confidence, Breadth.BARE, List.of());
    }

    private static Understanding general(Intent intent, double confidence) {
        return understanding("said", intent, confidence, Breadth.GENERAL, List.of());
    }

    private static Understanding missing(String... words) {
        return understanding("said", Intent.WHAT, 0.9, Breadth.PARTICULAR, List.of(words));
    }

    private static Understanding understanding(
            String words, Intent intent, double confidence, Breadth breadth, List<String> missing) {
        return new Understanding(
                words,
                intent,
                confidence,
                AnswerType.OTHER,
                List.of(),
                When.UNDATED,
                false,
                0,
                "eng",
                breadth,
                missing,
                List.of(),
                0.5);
    }
}
