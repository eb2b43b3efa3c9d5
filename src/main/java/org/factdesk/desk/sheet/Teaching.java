package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Marks;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** Saying of wordings, one a line, that they ask for a claim, or which kind of answer they want. */
public final class Teaching implements Sheet {
    public static final String WORD = "teaching";
    /** What people type. */
    public static final String WORDING = "wording";
    /** The claim that it asks for. */
    public static final String CLAIM = "claim";
    /** The kind of answer that it wants, where it asks for no single claim. */
    public static final String INTENT = "intent";
    /** In place of a kind: takes back what was taught, of a claim where one is named. */
    public static final String FORGET = "forget";
    /** In place of a kind: a claim is near to what it asks for and does not answer it, nor does another. */
    public static final String UNANSWERED = "unanswered";

    private static final int LONGEST_WORDINGS = 4_000;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        List<String> wordings = draft.value(WORDING)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> faults = wordings.isEmpty()
                ? List.of(phrases.say("teach.no-words"))
                : wordings.stream()
                        .flatMap(wording -> fault(wording, phrases).stream())
                        .toList();
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        return draft.value(CLAIM).isEmpty()
                ? intent(wordings, draft.value(INTENT), base, phrases)
                : claim(wordings, draft.value(CLAIM), draft.value(INTENT), base, phrases);
    }

    /** Whether a kind of answer may be named beside a claim. */
    public static boolean isOfAClaim(String intent) {
        return intent.equals(FORGET) || intent.equals(UNANSWERED);
    }

    private static Optional<String> fault(String wording, Phrases phrases) {
        return Taught.normal(wording).isEmpty()
                ? Optional.of(phrases.say("teach.no-words"))
                : Wording.fault(wording, Wording.SLOT)
                        .map(fault -> phrases.say("fault.wording", phrases.say("field." + WORDING), fault));
    }

    private static Reading claim(List<String> wordings, String typed, String intent, FactBase base, Phrases phrases) {
        Optional<Claim> claim = Lookup.claim(typed, base);
        if (claim.isEmpty()) {
            return faulty(List.of(phrases.say("teach.no-claim", Marks.shortened(typed))));
        }
        Claim taught = claim.get();
        for (String wording : wordings) {
            taught = taught(taught, wording, intent);
        }
        if (intent.equals(FORGET) && taught.equals(claim.get())) {
            return faulty(List.of(phrases.say("teach.not-taught")));
        }
        Edit edit = Edit.put(base.incident().id(), taught);
        List<Edit> edits = new ArrayList<>(List.of(edit));
        if (!intent.equals(FORGET)) {
            edits.addAll(fromOthers(wordings, taught.id(), intent, base));
        }
        return new Reading(edit.subject(), edits, List.of());
    }

    /** Words mean one thing: what is taught of one claim is no longer taught of another. */
    private static List<Edit> fromOthers(List<String> wordings, String own, String intent, FactBase base) {
        List<Edit> edits = new ArrayList<>();
        for (Claim other : base.claims()) {
            Claim left = other;
            for (String wording : other.id().equals(own) ? List.<String>of() : wordings) {
                left = left.withAlsoAsked(without(wording, left.alsoAsked()));
                left = intent.equals(UNANSWERED) ? left : left.withLeavesOpen(without(wording, left.leavesOpen()));
            }
            if (!left.equals(other)) {
                edits.add(Edit.put(base.incident().id(), left));
            }
        }
        return edits;
    }

    private static Claim taught(Claim claim, String wording, String intent) {
        List<String> asked = without(wording, claim.alsoAsked());
        List<String> open = without(wording, claim.leavesOpen());
        return switch (intent) {
            case FORGET -> claim.withAlsoAsked(asked).withLeavesOpen(open);
            case UNANSWERED -> claim.withAlsoAsked(asked).withLeavesOpen(with(wording, claim.leavesOpen()));
            default -> claim.withAlsoAsked(with(wording, claim.alsoAsked())).withLeavesOpen(open);
        };
    }

    private static List<String> with(String wording, List<String> wordings) {
        if (without(wording, wordings).size() < wordings.size()) {
            return wordings;
        }
        List<String> more = new ArrayList<>(wordings);
        more.add(wording);
        return more;
    }

    private static List<String> without(String wording, List<String> wordings) {
        String normal = Taught.normal(wording);
        return wordings.stream()
                .filter(one -> !Taught.normal(one).equals(normal))
                .toList();
    }

    private static Reading intent(List<String> wordings, String intent, FactBase base, Phrases phrases) {
        if (!intent.equals(FORGET) && !Taught.INTENTS.contains(intent)) {
            return faulty(List.of(phrases.say("teach.what")));
        }
        List<Edit> edits = wordings.stream()
                .filter(wording -> !intent.equals(FORGET) || isTaught(wording, base))
                .map(wording -> edit(wording, intent, base.incident().id()))
                .toList();
        return edits.isEmpty()
                ? faulty(List.of(phrases.say("teach.not-taught")))
                : new Reading(edits.get(0).subject(), edits, List.of());
    }

    private static boolean isTaught(String wording, FactBase base) {
        return base.taught().stream().anyMatch(one -> one.normal().equals(Taught.normal(wording)));
    }

    private static Edit edit(String wording, String intent, String incident) {
        return intent.equals(FORGET)
                ? new Edit.Unteach(incident, Taught.normal(wording))
                : Edit.put(incident, new Taught(wording, intent));
    }

    private static Reading faulty(List<String> faults) {
        return new Reading(Subject.taught("wording"), List.of(), faults);
    }

    @Override
    public List<Form.Field> fields(Draft draft, Phrases phrases) {
        Form.Field words = ClaimSheet.field(WORDING, draft, phrases, true, true, LONGEST_WORDINGS);
        String what = draft.value(CLAIM).isEmpty() ? INTENT : CLAIM;
        return List.of(words, ClaimSheet.field(what, draft, phrases, true, false, Wording.NAME));
    }
}
