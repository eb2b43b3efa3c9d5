package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Form.Field;
import org.factdesk.desk.order.Marks;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** A party as people type it. */
public final class PartySheet implements Sheet {
    public static final String WORD = "party";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String ROLE = "role";
    private static final String ALIASES = "aliases";
    public static final List<String> FIELDS = List.of(NAME, KIND, ROLE, ALIASES, Draft.BECAUSE);
    private static final int LONGEST_LIST = 2_000;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        Marks marks = new Marks(phrases, today);
        String name = marks.required(NAME, draft.value(NAME), Wording.NAME);
        String word = marks.required(KIND, draft.value(KIND), Wording.NAME);
        Party.Kind kind =
                marks.oneOf(KIND, word, Arrays.asList(Party.Kind.values()), Party.Kind::word, Party.Kind.GROUP);
        String role = marks.text(ROLE, draft.value(ROLE), Wording.SLOT);
        List<String> aliases = marks.texts(ALIASES, aliases(draft.value(ALIASES)), Wording.NAME);
        marks.text(Draft.BECAUSE, draft.value(Draft.BECAUSE), Wording.SLOT);
        String id = Slugs.of(draft, name, one -> base.party(one).isPresent());
        List<Edit> edits = marks.areNone()
                ? List.of(Edit.put(base.incident().id(), new Party(id, name, kind, role, aliases)))
                : List.of();
        return new Reading(Subject.party(id), edits, marks.faults());
    }

    /** Separated by semicolons, or by commas where there is no semicolon. */
    private static List<String> aliases(String typed) {
        return Stream.of(typed.split(typed.contains(";") ? "[;\\n]" : "[,\\n]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public List<Field> fields(Draft draft, Phrases phrases) {
        return List.of(
                ClaimSheet.field(NAME, draft, phrases, true, false, Wording.NAME),
                ClaimSheet.field(KIND, draft, phrases, true, false, Wording.NAME),
                ClaimSheet.field(ROLE, draft, phrases, false, false, Wording.SLOT),
                ClaimSheet.field(ALIASES, draft, phrases, false, true, LONGEST_LIST),
                ClaimSheet.field(Draft.BECAUSE, draft, phrases, false, false, Wording.SLOT));
    }

    /** The fields of a party that is on record. */
    public static Map<String, String> fields(Party party) {
        Map<String, String> fields = new HashMap<>();
        fields.put(NAME, party.name());
        fields.put(KIND, party.kind().word());
        fields.put(ROLE, party.role());
        fields.put(ALIASES, String.join("; ", party.aliases()));
        return fields;
    }
}
