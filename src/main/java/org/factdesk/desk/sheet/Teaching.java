package org.factdesk.desk.sheet;

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

/** Saying of a wording that it asks for a claim, or which kind of answer it wants. */
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

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, Phrases phrases) {
        String wording = draft.value(WORDING);
        Optional<String> fault = fault(wording, phrases);
        if (fault.isPresent()) {
            return faulty(fault.get());
        }
        return draft.value(CLAIM).isEmpty()
                ? intent(wording, draft.value(INTENT), base, phrases)
                : claim(wording, draft.value(CLAIM), draft.value(INTENT), base, phrases);
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

    private static Reading claim(String wording, String typed, String intent, FactBase base, Phrases phrases) {
        Optional<Claim> claim = Lookup.claim(typed, base);
        if (claim.isEmpty()) {
            return faulty(phrases.say("teach.no-claim", Marks.shortened(typed)));
        }
        Claim taught = taught(claim.get(), wording, intent);
        if (intent.equals(FORGET) && taught.equals(claim.get())) {
            return faulty(phrases.say("teach.not-taught"));
        }
        Edit edit = Edit.put(base.incident().id(), taught);
        return new Reading(edit.subject(), List.of(edit), List.of());
    }

    private static Claim taught(Claim claim, String wording, String intent) {
        return switch (intent) {
            case FORGET ->
                claim.withAlsoAsked(without(wording, claim.alsoAsked()))
                        .withLeavesOpen(without(wording, claim.leavesOpen()));
            case UNANSWERED ->
                claim.withAlsoAsked(without(wording, claim.alsoAsked()))
                        .withLeavesOpen(with(wording, claim.leavesOpen()));
            default ->
                claim.withAlsoAsked(with(wording, claim.alsoAsked()))
                        .withLeavesOpen(without(wording, claim.leavesOpen()));
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

    private static Reading intent(String wording, String intent, FactBase base, Phrases phrases) {
        String incident = base.incident().id();
        String normal = Taught.normal(wording);
        if (intent.equals(FORGET)) {
            boolean isTaught =
                    base.taught().stream().anyMatch(one -> one.normal().equals(normal));
            return isTaught
                    ? new Reading(Subject.taught(normal), List.of(new Edit.Unteach(incident, normal)), List.of())
                    : faulty(phrases.say("teach.not-taught"));
        }
        if (!Taught.INTENTS.contains(intent)) {
            return faulty(phrases.say("teach.what"));
        }
        Edit edit = Edit.put(incident, new Taught(wording, intent));
        return new Reading(edit.subject(), List.of(edit), List.of());
    }

    private static Reading faulty(String fault) {
        return new Reading(Subject.taught("wording"), List.of(), List.of(fault));
    }

    @Override
    public List<Form.Field> fields(Draft draft, Phrases phrases) {
        return List.of();
    }
}
