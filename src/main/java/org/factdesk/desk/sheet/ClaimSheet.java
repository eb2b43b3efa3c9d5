package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Form.Field;
import org.factdesk.desk.order.Marks;
import org.factdesk.rendering.Phrases;

/** A claim as people type it: its sentence, who says so, when, where it was read, and everything else line by line. */
public final class ClaimSheet implements Sheet {
    public static final String WORD = "claim";
    static final String TEXT = "text";
    static final String SAID_BY = "said_by";
    static final String SAID_ON = "said_on";
    static final String SOURCE = "source";
    public static final String MORE = "more";
    /** Lines that the form has no room for. */
    static final String KEPT = "kept";

    public static final List<String> FIELDS = List.of(TEXT, SAID_BY, SAID_ON, SOURCE, MORE);
    /** What has no field of its own. */
    public static final List<String> SLOTS = List.of(
            "who",
            "what",
            "whom",
            "when",
            "where",
            "how",
            "why",
            "quantity",
            "citing",
            "stance",
            "locator",
            "credibility",
            "disputes",
            "supersedes",
            "also_asked",
            "leaves_open",
            "id",
            "title",
            "published",
            "reliability",
            Draft.BECAUSE);

    private static final int LONGEST_MORE = 4_000;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        return new ClaimReading(draft, base, new Marks(phrases, today)).read();
    }

    @Override
    public List<Field> fields(Draft draft, Phrases phrases) {
        return List.of(
                field(TEXT, draft, phrases, true, true, Wording.TEXT),
                field(SAID_BY, draft, phrases, false, false, Wording.NAME),
                field(SAID_ON, draft, phrases, false, false, Wording.NAME),
                field(SOURCE, draft, phrases, true, false, Wording.URL),
                more(draft, phrases));
    }

    private static Field more(Draft draft, Phrases phrases) {
        Field more = field(MORE, draft, phrases, false, true, LONGEST_MORE);
        long kept = draft.value(KEPT).lines().count();
        return kept == 0 ? more : more.withHint(phrases.say("field." + MORE + ".kept", String.valueOf(kept)));
    }

    static Field field(String name, Draft draft, Phrases phrases, boolean required, boolean tall, int longest) {
        String hint = phrases.say("field." + name + ".hint");
        return new Field(name, phrases.say("field." + name), hint, draft.value(name), required, tall, longest);
    }

    /** The fields of a claim that is on record. */
    public static Map<String, String> fields(Claim claim) {
        return fields(claim, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * The fields of a claim whose parties and source need not be on record.
     *
     * @param party how the party of an id is typed
     * @param source how the source of an id is typed
     */
    public static Map<String, String> fields(Claim claim, UnaryOperator<String> party, UnaryOperator<String> source) {
        Map<String, String> fields = new HashMap<>();
        fields.put(TEXT, claim.text());
        fields.put(SAID_BY, party.apply(claim.attribution().claimant()));
        fields.put(SAID_ON, claim.attribution().saidOn().text());
        fields.put(SOURCE, source.apply(claim.provenance().source()));
        MoreLines lines = MoreLines.of(claim, party);
        fields.put(MORE, String.join("\n", lines.shown()));
        fields.put(KEPT, String.join("\n", lines.kept()));
        return fields;
    }
}
