package org.factdesk.desk.sheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
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
            "id",
            "title",
            "published",
            "reliability",
            Draft.BECAUSE);

    private static final int LONGEST_MORE = 4_000;

    private final Clock clock;

    public ClaimSheet(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, Phrases phrases) {
        return new ClaimReading(draft, base, new Marks(phrases, clock)).read();
    }

    @Override
    public List<Field> fields(Draft draft, Phrases phrases) {
        return List.of(
                field(TEXT, draft, phrases, true, true, Wording.TEXT),
                field(SAID_BY, draft, phrases, false, false, Wording.NAME),
                field(SAID_ON, draft, phrases, false, false, Wording.NAME),
                field(SOURCE, draft, phrases, true, false, Wording.URL),
                field(MORE, draft, phrases, false, true, LONGEST_MORE));
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
        fields.put(MORE, String.join("\n", more(claim, party)));
        return fields;
    }

    private static List<String> more(Claim claim, UnaryOperator<String> party) {
        Statement statement = claim.statement();
        List<String> lines = new ArrayList<>();
        add(lines, "who", party.apply(statement.who()));
        add(lines, "what", statement.what());
        add(lines, "whom", party.apply(statement.whom()));
        add(lines, "when", statement.when().text());
        add(lines, "where", statement.where());
        add(lines, "how", statement.how());
        add(lines, "why", statement.why());
        add(lines, "quantity", statement.quantity());
        add(lines, "citing", party.apply(claim.attribution().citing()));
        if (claim.attribution().stance() != Stance.ASSERTS) {
            add(lines, "stance", claim.attribution().stance().word());
        }
        add(lines, "locator", claim.provenance().locator());
        if (claim.provenance().credibility() != Provenance.UNJUDGED) {
            add(lines, "credibility", String.valueOf(claim.provenance().credibility()));
        }
        add(lines, "disputes", String.join(", ", claim.disputes()));
        add(lines, "supersedes", String.join(", ", claim.supersedes()));
        claim.alsoAsked().forEach(phrase -> add(lines, "also_asked", phrase));
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + ": " + value.replace("\n", " "));
        }
    }
}
