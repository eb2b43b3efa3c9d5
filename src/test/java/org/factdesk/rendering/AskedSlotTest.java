package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Stance;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedSlotTest {
    private static final Claim BLAMED = ClaimDraft.of("blamed", "The inspector blames the foreman for the fall.")
            .statement("inspector", "blames the foreman", "foreman")
            .claim();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who blames the foreman       | Ines Falk",
                "who does the inspector blame | Ola Brandt",
                "who was blamed               | Ola Brandt",
                "who has been blamed          | Ola Brandt",
                "whom did Falk blame          | Ola Brandt",
                "who's behind it              | Ines Falk",
                "who says so                  | Harbour News",
                "who was blamed by Falk       | Ola Brandt",
                "whom did they accuse         | ''",
                "who runs the port now        | ''",
                "who is the foreman           | ''",
                "who confirmed it             | ''",
                "which inspector is it        | Ines Falk",
            })
    void tellsActorAndTargetApart(String question, String slot) {
        assertThat(slot(question, AnswerType.AGENT, BLAMED)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who sold the crane    | sold the crane               | Brandt sold the crane to a trader. | Ola Brandt",
                "who bought the crane  | sold the crane               | Traders bought it from Brandt.     | ''",
                "who bought the crane  | sold the crane               | It was bought by Brandt.           | Ola Brandt",
                "who wiped the film    | suspects that film was wiped | Brandt suspects that somebody wiped it. | ''",
                "who suspects it       | suspects that film was wiped | Brandt suspects that somebody wiped it. | Ola Brandt",
            })
    void namesNobodyForADeedOfOthers(String question, String what, String text, String slot) {
        Claim claim = ClaimDraft.of("deed", text).statement("foreman", what, "").claim();

        assertThat(slot(question, AnswerType.AGENT, claim)).isEqualTo(slot);
    }

    @Test
    void findsNobodyWhereBothAreNamedInTheQuestion() {
        assertThat(slot("who told us that the inspector blames the foreman", AnswerType.AGENT, BLAMED))
                .isEmpty();
    }

    @Test
    void findsTheNameOfTheSortOfThingThatIsAskedFor() {
        Claim claim = ClaimDraft.of("cut", "Smugglers cut the cable.")
                .statement("red-tide", "cut the cable", "crane")
                .claim();

        assertThat(slot("what is the gang called", AnswerType.NAME, claim)).isEqualTo("Red Tide");
        assertThat(slot("what's the name of the machine", AnswerType.NAME, claim))
                .isEmpty();
        assertThat(slot("what are red tide called", AnswerType.NAME, claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DURATION | how long did it burn         | two days           | two days",
                "DURATION | how long did it burn         | 200 containers     | ''",
                "MONEY    | how much did it cost         | 8 million crowns   | 8 million crowns",
                "MONEY    | how much did it cost         | €500               | €500",
                "MONEY    | how much did it cost         | 200 containers     | ''",
                "SHARE    | what share burned            | 25 percent         | 25 percent",
                "SHARE    | what share burned            | 200 containers     | ''",
                "COUNT    | how many containers burned   | 200 containers     | 200 containers",
                "COUNT    | how many people were hurt    | 29 dead            | 29 dead",
                "COUNT    | how many people were hurt    | 8 million crowns   | ''",
                "COUNT    | how many people were hurt    | 25 minutes         | ''",
                "COUNT    | how many minutes did it take | 25 minutes         | 25 minutes",
                "COUNT    | how many boats came          | 29 dead            | ''",
                "AGE      | how old was he               | 34                 | 34",
                "MEASURE  | how high was it              | 12 metres          | 12 metres",
            })
    void takesAQuantityOnlyWhereItCanBeWhatIsAskedFor(AnswerType asked, String question, String quantity, String slot) {
        Claim claim = ClaimDraft.of("count", "It came with boats and went.")
                .quantity(quantity)
                .claim();

        assertThat(slot(question, asked, claim)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many boats came       | 14      | 14 small boats came on 27 May.        | 14",
                "how many boats came       | 14      | On 27 May boats came and 14 men.      | ''",
                "how many dead             | 23      | The last of six brought the dead to 23 by 2 May. | 23",
                "how many boats came       | 3200    | 3,200 boats came.                     | '3,200'",
                "how many boats came       | 3 of 40 | Of the 40 boats three came.           | 3 of 40",
            })
    void takesTheNumberThatStandsNearestToWhatIsCounted(String question, String quantity, String text, String slot) {
        Claim claim = ClaimDraft.of("count", text).quantity(quantity).claim();

        assertThat(slot(question, AnswerType.COUNT, claim)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT    | how many boats were owed  | 8 million crowns owed to 200 small boats | 200 small boats",
                "COUNT    | how many boats came       | 20 to 30 boats                      | 20 to 30 boats",
                "COUNT    | how many boats came       | 3 of 40 boats                       | 3 of 40 boats",
                "COUNT    | how many boats came       | two hundred and forty boats         | two hundred and forty boats",
                "MONEY    | how much is frozen        | 6 million marks; 2 million frozen   | 2 million frozen",
                "MONEY    | how much did they make    | 6 million marks; 2 million frozen   | 6 million marks",
                "MONEY    | how much did he pay       | two years; 45,000 marks             | 45,000 marks",
                "DURATION | how long did he get       | two years; 45,000 marks             | two years",
                "DURATION | how long did they get     | five years; two years               | five years; two years",
                "DURATION | how long did it last      | 20 milliseconds                     | 20 milliseconds",
                "MONEY    | how much of it was theirs | 90 percent                          | 90 percent",
                "COUNT    | how much fuel did it cost | 1,400 crowns                        | 1,400 crowns",
                "MONEY    | how much did it cost      | 900 thalers                         | 900 thalers",
            })
    void takesOfSeveralNumbersTheOneThatIsMeant(AnswerType asked, String question, String quantity, String slot) {
        Claim claim = ClaimDraft.of("parts", "It came.").quantity(quantity).claim();

        assertThat(slot(question, asked, claim)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what day did it fall        | 2031-05-06T19:14                  | 6 May 2031",
                "what time did it fall       | 2031-05-06T19:14                  | 19:14 on 6 May 2031",
                "in which year did it fall   | 2031-05-06                        | 2031",
                "what month did it fall      | 2031-05-06~                       | about May 2031",
                "which day was it            | 2031-05-06T19:14/2031-05-06T20:00 | 6 May 2031",
                "what day did it fall        | 2031-05                           | May 2031",
                "in what year did it burn    | 2029-05/2031                      | 2029 to 2031",
                "what year was it            | 2029/..                           | since 2029",
                "what day was it what time   | 2031-05-06T19:14                  | 19:14 on 6 May 2031",
                "when did it fall            | 2031-05-06T19:14                  | '6 May 2031, 19:14'",
            })
    void tellsATimeNoFinerThanWasAsked(String question, String when, String slot) {
        Claim claim = ClaimDraft.of("fell", "It fell.").when(when).claim();

        assertThat(slot(question, AnswerType.TIME, claim)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when did she say that          | 9 May 2031 is when it was said",
                "when did Brandt tell the press | 6 May 2031",
                "when did it fall               | 6 May 2031",
            })
    void tellsWhenItWasSaidWhereThatIsAsked(String question, String slot) {
        Claim claim = ClaimDraft.of("told", "Brandt informed the press.")
                .statement("foreman", "informed the press", "")
                .when("2031-05-06")
                .saidBy("inspector", "2031-05-09")
                .claim();

        assertThat(slot(question, AnswerType.TIME, claim)).isEqualTo(slot);
    }

    @Test
    void namesNobodyByWordsOfTheQuestion() {
        Claim claim = ClaimDraft.of("arrest", "A worker of the night shift was arrested.")
                .statement("police", "arrested a worker", "worker")
                .claim();
        Party worker = new Party("worker", "the arrested worker", Party.Kind.PERSON, "", List.of("worker"));

        assertThat(slotWith(worker, "who was arrested", claim)).isEmpty();
        assertThat(slotWith(
                        new Party("worker", "Jo Ames", Party.Kind.PERSON, "", List.of("worker")),
                        "who was arrested",
                        claim))
                .isEqualTo("Jo Ames");
    }

    private static String slotWith(Party party, String question, Claim claim) {
        List<Party> parties = new ArrayList<>(Harbour.base().parties());
        parties.add(party);
        FactBase base =
                new FactBase(Harbour.INCIDENT, 1, parties, Harbour.base().sources(), List.of(claim));
        return new AskedSlot(Phrases.english()).of(Asked.of(question, Intent.WHO, AnswerType.AGENT), claim, base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where did it burn       | The fire broke out on pier 4. | pier 4",
                "where did it burn       | The fire broke out at night.  | ''",
                "where is the crane now  | The crane stood on pier 4.    | ''",
                "where is the crane      | The crane has left pier 4.    | ''",
            })
    void takesAPlaceOnlyWhereTheTextSpeaksOfItAsTheOneAskedFor(String question, String text, String slot) {
        Claim claim = ClaimDraft.of("place", text).where("pier 4").claim();

        assertThat(slot(question, AnswerType.PLACE, claim)).isEqualTo(slot);
    }

    @Test
    void tellsWhenItWasSaidOnlyWhereThatIsAskedAndNoOtherTimeIsKnown() {
        Claim denied = ClaimDraft.of("denied", "The inspector denies it.")
                .when("2031-05-06")
                .saidBy("inspector", "2031-05-09")
                .stance(Stance.DENIES)
                .claim();

        assertThat(slot("when did she deny it", AnswerType.TIME, denied)).isEqualTo("9 May 2031 is when it was said");
        assertThat(slot("who denied it", AnswerType.AGENT, denied)).isEqualTo("Ines Falk");
        assertThat(slot("when did it fall", AnswerType.TIME, denied)).isEmpty();
    }

    private static String slot(String question, AnswerType asked, Claim claim) {
        FactBase base = Harbour.base(List.of(claim));
        return new AskedSlot(Phrases.english()).of(understood(question, asked, base), claim, base);
    }

    /** The parties are linked as a reader would: by name, last name or alias. */
    private static Understanding understood(String question, AnswerType asked, FactBase base) {
        List<Party> named = new ArrayList<>();
        for (Party party : base.parties()) {
            List<String> names = new ArrayList<>(party.aliases());
            names.add(party.name());
            if (names.stream().anyMatch(name -> contains(question, name))) {
                named.add(party);
            }
        }
        return Asked.of(question, Intent.WHO, asked, named.toArray(Party[]::new));
    }

    private static boolean contains(String question, String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return question.toLowerCase(Locale.ROOT).contains(bare);
    }
}
