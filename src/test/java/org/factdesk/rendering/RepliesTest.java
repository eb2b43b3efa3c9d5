package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.answer.Section;
import org.factdesk.answer.Section.Topic;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Reply.Said;
import org.factdesk.testing.Asked;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepliesTest {
    private final Replies replies = new Replies(Phrases.english());
    private final PlainText plain = new PlainText(Phrases.english());

    @Test
    void saysTheClaimThenWhoSaysSoAndWhen() {
        Reply reply = supported("what burned?", Intent.WHAT, AnswerType.OTHER, "warehouse-burned");

        assertThat(plain.answer(reply)).isEqualTo("""
                        The fire service says fire destroyed the warehouse on pier 4.
                        Said by the Selmouth Fire Service, citing the Selmouth Port Authority, 8 May 2031 (Harbour News).""");
        assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
        assertThat(reply.claims()).containsExactly("warehouse-burned");
    }

    @Test
    void showsWhereToReadItAndWhatElseToAsk() {
        Reply reply = supported("was it the smugglers?", Intent.WHETHER, AnswerType.POLARITY, "gang-suspected");

        assertThat(plain.full(reply)).isEqualTo("""
                        Investigators suspect that smugglers had cut the crane's cable.
                        Suspicion voiced by the Selmouth police, 9 May 2031 (Radio Selmouth).
                        Sources:
                        - Radio Selmouth, “Morning talk”, 9 May 2031, minute 4, https://example.org/2
                        You can also ask:
                        - Who declined to comment on the smugglers?
                        - What did Ines Falk say about Ola Brandt?
                        - Who locked the crane before the storm?
                        Fire at pier 4 of Selmouth harbour, May 2031 · revision 42""");
    }

    @Test
    void namesASourceOnceWithEveryPlaceInIt() {
        Citations citations = new Citations(Phrases.english());

        assertThat(citations.of(List.of("crane-locked", "night-shift", "warehouse-burned"), Harbour.base()))
                .singleElement()
                .satisfies(citation -> assertThat(citation.locator()).isEqualTo("para 3; para 5"));
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, WHEN, when did it burn, 6 to 8 May 2031.",
        "PLACE, WHERE, where did it burn, Pier 4.",
        "MANNER, HOW, how did it burn, Sparks from the falling crane.",
        "CAUSE, WHY, why did it burn, The crane fell on a power line.",
        "COUNT, HOW_MANY, how many containers burned, About 200 containers.",
    })
    void putsWhatWasAskedForFirst(AnswerType asked, Intent intent, String question, String first) {
        assertThat(supported(question, intent, asked, "warehouse-burned").lead())
                .isEqualTo(first);
    }

    @Test
    void marksTheSlotOfASuspicionOrEstimateAsSuch() {
        assertThat(supported("who cut the cable", Intent.WHO, AnswerType.AGENT, "gang-suspected")
                        .lead())
                .isEqualTo("Red Tide, as the Selmouth police suspected.");
        assertThat(supported("when was it cut", Intent.WHEN, AnswerType.TIME, "gang-suspected")
                        .lead())
                .isEqualTo("About May 2031, as the Selmouth police suspected.");
        assertThat(supported("how much was the damage", Intent.HOW_MANY, AnswerType.MONEY, "damage-first")
                        .lead())
                .isEqualTo("8 million crowns, as the Selmouth Port Authority estimated. There is a newer account.");
    }

    @Test
    void namesTheSpeakerWhereTheQuestionIsWhoSaysSo() {
        assertThat(supported("who said that", Intent.WHO_SAID, AnswerType.AGENT, "warehouse-burned")
                        .lead())
                .isEqualTo("The Selmouth Fire Service, citing the Selmouth Port Authority.");
        assertThat(supported("who says nobody worked", Intent.WHO_SAID, AnswerType.AGENT, "night-shift")
                        .lead())
                .isEqualTo("Harbour News.");
    }

    @Test
    void neverPutsASlotOfADenialFirst() {
        Reply reply = supported("who locked the crane", Intent.WHO, AnswerType.AGENT, "crane-unlocked");

        assertThat(reply.lead()).isEmpty();
        assertThat(plain.answer(reply)).startsWith("""
                        Inspector Ines Falk denies that the crane was locked.
                        Denial by Ines Falk, 9 May 2031 (Radio Selmouth).
                        Against that:
                        """);
    }

    @Test
    void saysThatSomebodyDeclinedToComment() {
        Reply reply = supported("what does sablia say", Intent.SAID, AnswerType.STATEMENT, "sablia-silent");

        assertThat(plain.answer(reply)).isEqualTo("""
                        The government in Sablia would not talk about the smugglers.
                        Comment declined by Sablia, 9 May 2031 (Radio Selmouth).""");
    }

    @Test
    void showsBothSidesOfADispute() {
        Reply reply = disputed("who locked the crane", Intent.WHO, AnswerType.AGENT);

        assertThat(plain.answer(reply)).isEqualTo("""
                        Ola Brandt. Accounts differ.
                        Foreman Ola Brandt says the crane was locked before the storm.
                        Said by Ola Brandt, 7 May 2031 (Harbour News).
                        Against that:
                        Inspector Ines Falk denies that the crane was locked.
                        Denial by Ines Falk, 9 May 2031 (Radio Selmouth).""");
        assertThat(reply.reason()).isEqualTo("disputed");
        assertThat(reply.claims()).containsExactly("crane-locked", "crane-unlocked");
    }

    @Test
    void saysFirstThatAccountsDifferWhereNoSlotWasAskedFor() {
        assertThat(disputed("what about the crane", Intent.WHAT, AnswerType.OTHER)
                        .lead())
                .isEqualTo("Accounts differ.");
        assertThat(disputed("when was it locked", Intent.WHEN, AnswerType.TIME).lead())
                .isEqualTo("6 May 2031, 20:10, according to Ola Brandt. Accounts differ.");
    }

    @Test
    void showsANewerClaimAsNewer() {
        Reply reply = supported("what did they first say", Intent.SAID, AnswerType.STATEMENT, "damage-first");

        assertThat(plain.answer(reply)).isEqualTo("""
                        There is a newer account.
                        The port put the damage at 8 million crowns.
                        Estimate by the Selmouth Port Authority, 8 May 2031 (Harbour News).
                        Newer:
                        The final report puts the damage at 11 million crowns.
                        Said by the Selmouth Port Authority, 20 November 2031.""");
        assertThat(reply.claims()).containsExactly("damage-first", "damage-final");
        assertThat(reply.citations()).hasSize(2);
    }

    @Test
    void saysWhichEarlierAccountAClaimReplaces() {
        Reply reply = supported("how much was it", Intent.HOW_MANY, AnswerType.MONEY, "damage-final");

        assertThat(reply.lead()).isEqualTo("11 million crowns.");
        assertThat(reply.notes())
                .containsExactly("This replaces an earlier account: “The port put the damage at 8 million crowns.” "
                        + "Estimate by the Selmouth Port Authority, 8 May 2031.");
        assertThat(reply.citations()).hasSize(2);
        assertThat(reply.claims()).containsExactly("damage-final");
    }

    @Test
    void namesNobodyFirstWhereTheClaimLessLikelyAnswersThanNot() {
        Understanding asked = Asked.of("who cut the cable", Intent.WHO, AnswerType.AGENT);

        assertThat(reply(new Answer.Supported(asked, 0.5, match("gang-suspected"), List.of(), List.of()))
                        .lead())
                .isNotEmpty();
        Reply unlikely = reply(new Answer.Supported(asked, 0.49, match("gang-suspected"), List.of(), List.of()));
        assertThat(unlikely.lead()).isEmpty();
        assertThat(unlikely.claims()).containsExactly("gang-suspected");
    }

    @Test
    void answersTheOtherPartsOfAQuestionToo() {
        Understanding asked = Asked.of("what burned and who cut it", Intent.WHAT, AnswerType.OTHER);
        Answer answer = new Answer.Supported(
                asked, 0.9, match("warehouse-burned"), List.of(match("gang-suspected")), List.of());

        assertThat(plain.answer(reply(answer)))
                .contains("\nAlso on record:\nInvestigators suspect that smugglers had cut the crane's cable.\n");
    }

    @Test
    void saysWhichWordsNoClaimSpeaksOf() {
        Reply reply = abstained(
                "@everyone is the ship without insurance",
                Abstention.NOT_ON_RECORD,
                List.of("insurance", "ship", "@everyone"),
                "damage-first");

        assertThat(plain.answer(reply)).isEqualTo("""
                        Nothing on record answers that.
                        No claim that bears on it speaks of “insurance”, “ship” or “@\u200Beveryone”.
                        What the record can answer:
                        - Who put the damage at 8 million crowns?""");
        assertThat(reply.reason()).isEqualTo("not-on-record");
        assertThat(reply.claims()).isEmpty();
    }

    @Test
    void saysNoWordBackThatTheAskerDidNotWriteJustNow() {
        List<String> missing = List.of("boat", "avion", "earlier");

        assertThat(abstained("were oats on the avión", Abstention.NOT_ON_RECORD, missing)
                        .notes())
                .containsExactly("No claim that bears on it speaks of “avion”.");
        assertThat(abstained("forget the boat", Abstention.NOT_A_QUESTION, missing)
                        .notes())
                .isEmpty();
    }

    @Test
    void namesThePartsThatNothingAnswers() {
        Answer answer = new Answer.Supported(
                Asked.of("when?", Intent.WHEN, AnswerType.TIME),
                0.9,
                match("warehouse-burned"),
                List.of(),
                List.of("who paid @everyone?", "why " + "so ".repeat(60)));
        Utterance then = new Utterance("when?", Conversation.NONE, LocalDate.of(2031, 5, 9));

        assertThat(replies.of(answer, Utterance.of("when?"), Harbour.base()).notes())
                .containsExactly(
                        "Nothing on record answers “who paid @\u200Beveryone?”.",
                        "Nothing on record answers “why " + "so ".repeat(38) + "so…”.");
        assertThat(replies.of(answer, then, Harbour.base()).notes())
                .startsWith("Up to 9 May 2031, nothing on record answered “who paid @\u200Beveryone?”.");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void looksForAWordOnceHoweverOftenALetterIsRepeated() {
        String nines = "9".repeat(60);

        assertThat(abstained("what is " + nines + "x", Abstention.NOT_ON_RECORD, List.of("9".repeat(39)))
                        .notes())
                .isEmpty();
    }

    @Test
    void saysWordsBackAsTheyWereTyped() {
        assertThat(abstained("wheeeere is zzz", Abstention.NOT_ON_RECORD, List.of("zz", "wheere"))
                        .notes())
                .containsExactly("No claim that bears on it speaks of “zzz” or “wheeeere”.");
    }

    @Test
    void putsNoNumberFirstThatLikelyCountsSomethingElse() {
        Understanding asked = Asked.of("how many cows drowned", Intent.HOW_MANY, AnswerType.COUNT);

        assertThat(reply(new Answer.Supported(asked, 0.69, match("warehouse-burned"), List.of(), List.of()))
                        .lead())
                .isEmpty();
        assertThat(reply(new Answer.Supported(asked, 0.71, match("warehouse-burned"), List.of(), List.of()))
                        .lead())
                .isEqualTo("About 200 containers.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when did it burn and where       | TIME  | 6 to 8 May 2031; pier 4.",
                "where did it burn, and when?     | PLACE | Pier 4; 6 to 8 May 2031.",
                "when did it burn, where and why? | TIME  | 6 to 8 May 2031; the crane fell on a power line.",
                "when and where did it burn       | TIME  | 6 to 8 May 2031.",
                "who burned down when             | TIME  | 6 to 8 May 2031.",
            })
    void answersASecondPartFromTheSameClaim(String question, AnswerType asked, String lead) {
        assertThat(supported(question, Intent.WHEN, asked, "warehouse-burned").lead())
                .isEqualTo(lead);
    }

    @Test
    void namesNoSpeakerWhereNobodyAskedForAName() {
        assertThat(supported("and according to the firemen?", Intent.WHO_SAID, AnswerType.AGENT, "warehouse-burned")
                        .lead())
                .isEmpty();
    }

    @Test
    void tellsTheTimeOfAWarningAsItsOwn() {
        Claim warned = ClaimDraft.of("warned", "The inspector had warned in 2029 that the crane would fall.")
                .statement("inspector", "warned of a fall", "crane")
                .when("2029")
                .saidBy("inspector", "2031-05-09")
                .stance(Stance.WARNS)
                .claim();
        FactBase base = Harbour.base(List.of(warned));
        Answer answer = new Answer.Supported(
                Asked.of("in which year did she warn", Intent.WHEN, AnswerType.TIME),
                0.9,
                Asked.match(warned),
                List.of(),
                List.of());

        assertThat(replies.of(answer, Utterance.of("in which year did she warn"), base)
                        .lead())
                .isEqualTo("2029.");
    }

    @ParameterizedTest
    @EnumSource(Abstention.class)
    void hasWordsForEachReasonToDecline(Abstention reason) {
        Reply reply = abstained(reason, List.of());

        assertThat(reply.kind()).isEqualTo(Reply.Kind.ABSTAINED);
        assertThat(reply.lead()).isEqualTo(DECLINED.get(reason.ordinal()));
        assertThat(reply.suggestions().questions()).isNotEmpty();
    }

    private static final List<String> DECLINED = List.of(
            "There was no question to read. Ask one about this: Fire at pier 4 of Selmouth harbour, May 2031.",
            "The desk answers questions about one incident from its record and follows no other instructions.",
            "So far the desk reads questions in English only. Please ask in short English sentences.",
            "That is not part of this record. It is about this: Fire at pier 4 of Selmouth harbour, May 2031.",
            "Nothing on record answers that.",
            "There is nothing on record yet about this: Fire at pier 4 of Selmouth harbour, May 2031.",
            "No claim on record contradicts another.",
            "No claim on record says when something happened.",
            "The record holds nothing more that bears on that.");

    @ParameterizedTest
    @CsvSource({
        "jpn, 何が燃えましたか, 恐れ入りますが、現在お答えできるのは英語のご質問だけです。",
        "cmn, 什么烧了, 抱歉，目前只能回答用英语提出的问题。",
        "'', なにがもえた, 恐れ入りますが、現在お答えできるのは英語のご質問だけです。",
        "'', 什么烧了, 抱歉，目前只能回答用英语提出的问题。",
        "deu, was ist abgebrannt, Bisher können hier nur Fragen auf Englisch beantwortet werden.",
        "spa, qué se quemó, Por ahora aquí solo se responde a preguntas en inglés.",
        "fra, qu'est-ce qui a brûlé, 'Pour l’instant, seules les questions en anglais reçoivent ici une réponse.'",
        "rus, что сгорело, Пока здесь отвечают только на вопросы на английском языке.",
        "ita, cosa è bruciato, So far the desk reads questions in English only.",
    })
    void declinesInTheLanguageOfTheQuestionWhereItCan(String language, String question, String words) {
        Answer answer = new Answer.Abstained(
                Asked.inLanguage(question, language), 0.9, Abstention.OTHER_LANGUAGE, List.of(question), List.of());

        Reply reply = replies.of(answer, Utterance.of(question), Harbour.base());

        assertThat(reply.lead()).startsWith(words);
        assertThat(reply.notes()).isEmpty();
    }

    @Test
    void saysUpToWhichDayTheRecordWasRead() {
        Utterance utterance = new Utterance("what burned", Conversation.NONE, LocalDate.of(2031, 5, 7));
        Understanding asked = Asked.of("what burned", Intent.WHAT, AnswerType.OTHER);
        FactBase then = Harbour.base().asOf(LocalDate.of(2031, 5, 7));

        Reply notOnRecord = replies.of(
                new Answer.Abstained(asked, 0.9, Abstention.NOT_ON_RECORD, List.of(), List.of()), utterance, then);
        Reply nothingClaimed = replies.of(
                new Answer.Abstained(asked, 0.9, Abstention.NOTHING_CLAIMED, List.of(), List.of()), utterance, then);

        Reply offTopic = replies.of(
                new Answer.Abstained(asked, 0.9, Abstention.OFF_TOPIC, List.of(), List.of()), utterance, then);

        assertThat(offTopic.lead()).isEqualTo(notOnRecord.lead());
        assertThat(notOnRecord.lead()).isEqualTo("Up to 7 May 2031, nothing on record answered that.");
        assertThat(nothingClaimed.lead()).isEqualTo("Up to 7 May 2031, nothing was on record.");
        assertThat(notOnRecord.footer())
                .isEqualTo("Fire at pier 4 of Selmouth harbour, May 2031 · as of 7 May 2031 · revision 42");
    }

    @Test
    void letsTheAskerChooseBetweenReadings() {
        Understanding asked = Asked.of("what about the damage", Intent.WHAT, AnswerType.OTHER);
        Answer answer = new Answer.Clarify(asked, 0.5, List.of(match("damage-first"), match("warehouse-burned")));

        assertThat(plain.answer(reply(answer))).isEqualTo("""
                        That can be meant in several ways. Which of these is it?
                        - Who put the damage at 8 million crowns?
                        - What burned?""");
    }

    @Test
    void tellsChoicesApartByTheirTextsWhereTheirQuestionsAreTheSame() {
        Claim one =
                ClaimDraft.of("one", "It happened at noon.").saidBy("port", "").claim();
        Claim two =
                ClaimDraft.of("two", "It happened at dusk.").saidBy("port", "").claim();
        Understanding asked = Asked.of("what happened", Intent.WHAT, AnswerType.OTHER);
        Answer answer = new Answer.Clarify(asked, 0.5, List.of(Asked.match(one), Asked.match(two)));

        Reply reply = replies.of(answer, Utterance.of("what happened"), Harbour.base(List.of(one, two)));

        assertThat(reply.suggestions().questions()).containsExactly("It happened at noon.", "It happened at dusk.");
    }

    @Test
    void tellsWhatTheRecordHoldsUnderHeadings() {
        Reply reply = overview(
                Intent.OVERVIEW,
                new Section(Topic.GIST, claims("night-shift", "warehouse-burned")),
                new Section(Topic.DISPUTED, claims("crane-locked")),
                new Section(Topic.NEWEST, claims("damage-final")));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
        assertThat(reply.reason()).isEqualTo("overview");
        assertThat(reply.lead()).isEqualTo("In short, of 8 claims on record:");
        assertThat(reply.said())
                .extracting(Said::heading)
                .containsExactly("", "", "Where accounts differ:", "Against that:", "Said last:");
        assertThat(reply.said())
                .filteredOn(said -> said.claim().equals("crane-unlocked"))
                .extracting(Said::attribution)
                .containsExactly("Denial by Ines Falk, 9 May 2031 (Radio Selmouth).");
        assertThat(reply.notes()).containsExactly("/brief and /timeline show more of the record.");
        assertThat(reply.citations()).extracting(Reply.Citation::source).contains("news", "radio", "report");
    }

    @Test
    void tellsTheOrderOfEventsUnderTheirDays() {
        Reply reply = overview(
                Intent.TIMELINE, new Section(Topic.IN_ORDER, claims("gang-suspected", "crane-locked", "night-shift")));

        assertThat(reply.lead()).isEqualTo("In the order of the events:");
        assertThat(reply.said())
                .extracting(Said::heading)
                .containsExactly("about May 2031:", "6 May 2031, 20:10:", "Against that:", "Published 7 May 2031:");
    }

    @Test
    void tellsWhoeverDoubtsHowReliableTheSourceIs() {
        Reply reply = overview(Intent.STANDING, new Section(Topic.STANDING, claims("night-shift")));

        assertThat(reply.lead())
                .isEqualTo("The desk vouches for no claim: it tells who makes it, and where that can be read.");
        assertThat(reply.notes())
                .containsExactly(
                        "How reliable the first of these sources, Harbour News, is to the moderators: B (from A,"
                                + " reliable, to E; F cannot be judged).");
    }

    @Test
    void namesTheSourcesAndPartiesOfMostClaimsFirst() {
        assertThat(courtesy(Intent.SOURCES).lead())
                .isEqualTo("The claims on record were read in what 3 publishers brought: Harbour News, Radio Selmouth,"
                        + " Selmouth Port Authority. /sources lists them all.");
        assertThat(courtesy(Intent.PARTIES).lead())
                .startsWith("8 parties are on record, these above all: Ola Brandt, Selmouth Port Authority, ");
    }

    private Reply courtesy(Intent intent) {
        return reply(new Answer.Courtesy(Asked.of("who?", intent, AnswerType.OTHER), 1, intent));
    }

    private Reply overview(Intent intent, Section... sections) {
        List<Claim> shown = Stream.of(sections)
                .flatMap(section -> section.claims().stream())
                .toList();
        return reply(new Answer.Overview(Asked.of("what?", intent, AnswerType.OTHER), 0.9, List.of(sections), shown));
    }

    private static List<Claim> claims(String... ids) {
        return Stream.of(ids).map(Harbour::claim).toList();
    }

    @ParameterizedTest
    @MethodSource("courtesies")
    void answersCourtesiesWithAFixedPhrase(Intent intent) {
        Understanding asked = Asked.of("hello", intent, AnswerType.OTHER);

        Reply reply = reply(new Answer.Courtesy(asked, 1, intent));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.COURTESY);
        assertThat(reply.lead())
                .isEqualTo(Phrases.english().say("courtesy." + intent.word(), Harbour.INCIDENT.title()))
                .endsWith(".");
    }

    @Test
    void tellsWhatCouldBeAskedToWhoeverMayNotKnow() {
        assertThat(courtesy(Intent.GREETING).suggestions().questions()).contains("What burned?");
        assertThat(List.of(Intent.THANKS, Intent.REACTION, Intent.COMPLAINT, Intent.CONCERN, Intent.STANDING))
                .allSatisfy(intent ->
                        assertThat(courtesy(intent).suggestions().questions()).isEmpty());
    }

    @Test
    void showsBothSidesOfWhatAnswersAnotherPartAndTheNewest() {
        Reply reply = reply(new Answer.Supported(
                Asked.of("who worked and what else", Intent.WHO, AnswerType.AGENT),
                0.9,
                match("night-shift"),
                List.of(match("crane-locked"), match("damage-first")),
                List.of()));

        assertThat(reply.said())
                .extracting(Said::claim)
                .containsExactly("night-shift", "crane-locked", "crane-unlocked", "damage-first", "damage-final");
        assertThat(reply.said())
                .extracting(Said::heading)
                .containsExactly("", "Also on record:", "Against that:", "Also on record:", "Newer:");
    }

    @Test
    void saysWhoOrWhatSomebodyIs() {
        Party inspector = Harbour.base().party("inspector").orElseThrow();
        Understanding asked = Asked.of("who is Ines Falk", Intent.IDENTITY, AnswerType.OTHER, inspector);

        assertThat(reply(new Answer.Supported(asked, 0.9, match("night-shift"), List.of(), List.of()))
                        .lead())
                .isEqualTo("Ines Falk: crane inspector.");
        assertThat(reply(new Answer.Abstained(asked, 0.9, Abstention.NOT_ON_RECORD, List.of(), List.of()))
                        .notes())
                .containsExactly("Ines Falk: crane inspector.");
    }

    @Test
    void saysWhenItWasSaidWhereNoClaimTellsWhenItWas() {
        Utterance when = new Utterance(
                "when?", Conversation.NONE.and(new Conversation.Turn("who?", "who?", List.of("gang-suspected"))), null);
        Answer answer = new Answer.Abstained(bareWhen(), 0.9, Abstention.NOT_ON_RECORD, List.of(), List.of());

        assertThat(replies.of(answer, when, Harbour.base()).notes())
                .containsExactly("What was answered before was said on this day or in this time: 9 May 2031.");
        assertThat(replies.of(answer, Utterance.of("when?"), Harbour.base()).notes())
                .isEmpty();
    }

    private static Understanding bareWhen() {
        return new Understanding(
                "when?",
                Intent.WHEN,
                0.9,
                AnswerType.TIME,
                List.of(),
                When.UNDATED,
                true,
                1,
                "eng",
                Breadth.BARE,
                List.of(),
                List.of(),
                0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "what did merkel say, SAID, false, true",
        "and merkel?, WHAT, true, true",
        "did merkel come, WHETHER, false, false"
    })
    void saysThatNoClaimSpeaksOfSomebodyWhoseWordsAreAskedFor(
            String question, Intent intent, boolean followUp, boolean isSaid) {
        Understanding asked = new Understanding(
                question,
                intent,
                0.9,
                AnswerType.OTHER,
                List.of(),
                When.UNDATED,
                followUp,
                1,
                "eng",
                Breadth.PARTICULAR,
                List.of("merkel"),
                List.of("merkel"),
                0.5);

        Reply reply = replies.of(
                new Answer.Supported(asked, 0.9, match("night-shift"), List.of(), List.of()),
                Utterance.of(question),
                Harbour.base());

        assertThat(reply.notes().contains("No claim that bears on it speaks of “merkel”."))
                .isEqualTo(isSaid);
    }

    @Test
    void givesNoNameToWhoeverWantsToKnowWhoIsRight() {
        assertThat(supported("who is right about the crane", Intent.WHO, AnswerType.AGENT, "gang-suspected")
                        .lead())
                .isEmpty();
    }

    @Test
    void givesNoDayWhereAnHourIsAskedAndNoTimeOfWhatIsToCome() {
        assertThat(supported("what time did it burn", Intent.WHEN, AnswerType.TIME, "warehouse-burned")
                        .lead())
                .isEmpty();
        assertThat(supported("what time was the crane locked", Intent.WHEN, AnswerType.TIME, "crane-locked")
                        .lead())
                .startsWith("20:10 on 6 May 2031");
        assertThat(supported("when will it burn again", Intent.WHEN, AnswerType.TIME, "warehouse-burned")
                        .lead())
                .isEmpty();
    }

    static Stream<Intent> courtesies() {
        return Stream.of(Intent.values()).filter(Intent::isCourtesy);
    }

    private Reply supported(String question, Intent intent, AnswerType asked, String claim) {
        return reply(new Answer.Supported(Asked.of(question, intent, asked), 0.9, match(claim), List.of(), List.of()));
    }

    private Reply disputed(String question, Intent intent, AnswerType asked) {
        return reply(new Answer.Disputed(
                Asked.of(question, intent, asked),
                0.9,
                match("crane-locked"),
                List.of(Harbour.claim("crane-unlocked")),
                List.of(),
                List.of()));
    }

    private Reply abstained(Abstention reason, List<String> missing, String... nearest) {
        return abstained("how big was the ship", reason, missing, nearest);
    }

    private Reply abstained(String question, Abstention reason, List<String> missing, String... nearest) {
        List<Match> near = Stream.of(nearest).map(RepliesTest::match).toList();
        return reply(
                new Answer.Abstained(Asked.of(question, Intent.WHAT, AnswerType.OTHER), 0.9, reason, missing, near));
    }

    private Reply reply(Answer answer) {
        return replies.of(answer, Utterance.of(answer.understanding().resolved()), Harbour.base());
    }

    private static Match match(String claim) {
        return Asked.match(Harbour.claim(claim));
    }
}
