package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyLinkerTest {
    private final PartyLinker linker = new PartyLinker(Harbour.base());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    did Ola Brandt lock it               | foreman  | 1
                    did Brandt's men lock it             | foreman  | 1
                    what did the fire brigade do         | brigade  | 1
                    what does the SPA say                | port     | 0.9
                    who is the neighbouring state        | sablia   | 0.6
                    what did the operator say            | port     | 0.6
                    did the gang flee                    | red-tide | 1
                    was crane 7 locked                   | crane    | 1
                    """)
    void findsAPartyByNameAliasInitialsOrRole(String text, String party, double how) {
        assertThat(linker.parties(PlainNames.words(text))).isEqualTo(Map.of(party, how));
    }

    @Test
    void aSpokesmanBelongsToHisMinistryAndThroughItToItsCountry() {
        PartyLinker other = linkerWith(
                person("speaker", "Wen Lo", "spokesman of the Foreign Office"),
                new Party("office", "Foreign Office", Party.Kind.ORGANISATION, "ministry of Sablia", List.of()));

        assertThat(other.belongs("speaker", "speaker")).isEqualTo(1);
        assertThat(other.belongs("speaker", "office")).isBetween(0.7, 0.9);
        assertThat(other.belongs("speaker", "sablia")).isBetween(0.5, other.belongs("speaker", "office"));
        assertThat(other.belongs("sablia", "speaker")).isZero();
    }

    @Test
    void findsAPersonBySurnameALittleLessSurely() {
        PartyLinker other = linkerWith(person("pilot", "Ada Lund", ""));

        assertThat(other.parties(List.of("lund"))).isEqualTo(Map.of("pilot", PartyLinker.BY_SURNAME));
        assertThat(other.parties(List.of("ada"))).isEmpty();
    }

    @Test
    void givesEveryPartyThatANameMayMean() {
        PartyLinker other = linkerWith(person("pilot", "Ada Lund", ""), person("cook", "Per Lund", ""));

        assertThat(other.parties(List.of("lund"))).containsOnlyKeys("pilot", "cook");
        assertThat(other.parties(List.of("per", "lund"))).containsOnlyKeys("cook");
    }

    @Test
    void prefersTheLongestName() {
        List<PartyLinker.Mention> mentions =
                linker.mentions(PlainNames.words("did the Selmouth Fire Service and the Selmouth police come"));

        assertThat(mentions)
                .containsExactly(
                        new PartyLinker.Mention(2, 5, Map.of("brigade", 1.0)),
                        new PartyLinker.Mention(7, 9, Map.of("police", 1.0)));
    }

    @Test
    void findsARoleByEachOfItsEnds() {
        PartyLinker other = linkerWith(person("pilot", "Ada Lund", "first harbour pilot of Selmouth"));

        assertThat(other.parties(List.of("first", "harbour", "pilot"))).containsOnlyKeys("pilot");
        assertThat(other.parties(List.of("harbour", "pilot"))).containsOnlyKeys("pilot");
        assertThat(other.parties(List.of("pilot"))).isEqualTo(Map.of("pilot", PartyLinker.BY_ROLE));
        assertThat(other.parties(List.of("selmouth"))).isEmpty();
    }

    @Test
    void countsTheSurestWayInWhichAPartyIsNamed() {
        PartyLinker other = linkerWith(person("pilot", "Ada Lund", "harbour pilot"));

        assertThat(other.parties(PlainNames.words("was the harbour pilot Ada Lund drunk")))
                .isEqualTo(Map.of("pilot", PartyLinker.BY_NAME));
    }

    @Test
    void findsANameHoweverLongItIs() {
        String name = "Standing Commission of Inquiry into Fires on the Piers of Selmouth Harbour";
        PartyLinker other = linkerWith(new Party("commission", name, Party.Kind.ORGANISATION, "", List.of()));

        assertThat(other.parties(PlainNames.words("what did the " + name + " find")))
                .containsOnlyKeys("commission");
    }

    @Test
    void findsNobodyWhereNobodyIsNamed() {
        assertThat(linker.mentions(PlainNames.words("what happened at the pier")))
                .isEmpty();
        assertThat(linker.mentions(List.of())).isEmpty();
        assertThat(linker.mentions(List.of("", ""))).isEmpty();
    }

    private static PartyLinker linkerWith(Party... more) {
        List<Party> parties = new ArrayList<>(Harbour.parties());
        parties.addAll(List.of(more));
        return new PartyLinker(new FactBase(Harbour.INCIDENT, Harbour.REVISION, parties, Harbour.sources(), List.of()));
    }

    private static Party person(String id, String name, String role) {
        return new Party(id, name, Party.Kind.PERSON, role, List.of());
    }
}
