package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Party;
import org.factdesk.claim.Party.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private final Names names = new Names(Phrases.english());

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, National Rail Agency, the National Rail Agency",
        "ORGANISATION, Union of Nurses and Midwives, the Union of Nurses and Midwives",
        "ORGANISATION, the Audit Office, the Audit Office",
        "ORGANISATION, Halyard Labs, Halyard Labs",
        "ORGANISATION, Sablia's national rail centre, Sablia's national rail centre",
        "ORGANISATION, People’s Liberation Army, the People’s Liberation Army",
        "ORGANISATION, Nurses' Association, the Nurses' Association",
        "ORGANISATION, Police, Police",
        "ORGANISATION, Selmouth Fire Brigade, the Selmouth Fire Brigade",
        "ORGANISATION, Prosecutor General of Sablia, the Prosecutor General of Sablia",
        "ORGANISATION, Selmouth Courier, the Selmouth Courier",
        "ORGANISATION, St Brand Hospital, St Brand Hospital",
        "ORGANISATION, Selmouth Hospital, the Selmouth Hospital",
        "GROUP, Red Tide, Red Tide",
        "STATE, Sablia, Sablia",
        "STATE, United Sablia, the United Sablia",
        "STATE, Government of Sablia, the Government of Sablia",
        "PERSON, Ines Falk, Ines Falk",
        "SYSTEM, Crane 7, Crane 7",
    })
    void putsNamesAsTheyStandInASentence(Kind kind, String name, String inSentence) {
        Party party = new Party("party", name, kind, "", List.of());

        assertThat(names.of(party)).isEqualTo(inSentence);
    }
}
