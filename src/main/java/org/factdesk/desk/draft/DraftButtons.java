package org.factdesk.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Visitor;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Relation;
import org.factdesk.desk.sheet.Slots;

/** What can be done with a draft; each button keeps the draft as it is then. */
final class DraftButtons {
    private final Drafts drafts;

    DraftButtons(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * The buttons under a preview.
     *
     * @param isIdle whether there is nothing to confirm
     * @param isTyped whether there is a form to go back to
     * @param alike claims that the draft may contradict or replace
     * @param by whose draft it is
     */
    List<Button> under(Draft draft, boolean isIdle, boolean isTyped, List<Claim> alike, Visitor by) {
        List<Button> buttons = new ArrayList<>();
        if (!isIdle) {
            buttons.add(of("button.confirm", Weight.MAIN, Drafting.CONFIRM, draft, by));
        }
        if (isTyped) {
            buttons.add(of("button.change", Weight.LIGHT, Drafting.CHANGE, draft, by));
        }
        buttons.add(of("button.cancel", Weight.GRAVE, Drafting.CANCEL, draft, by));
        if (draft.value(Draft.SHEET).equals(ClaimSheet.WORD)) {
            for (int i = 0; i < alike.size(); i++) {
                String other = alike.get(i).id();
                relating(draft, Relation.DISPUTES, other, i + 1, by).ifPresent(buttons::add);
                relating(draft, Relation.SUPERSEDES, other, i + 1, by).ifPresent(buttons::add);
            }
        }
        return buttons;
    }

    /** A button by which the draft comes to contradict or replace a claim; none where it does already. */
    private Optional<Button> relating(Draft draft, String how, String other, int number, Visitor by) {
        Slots slots = Slots.read(draft.value(ClaimSheet.MORE), ClaimSheet.SLOTS);
        if (slots.ids(Relation.DISPUTES).contains(other)
                || slots.ids(Relation.SUPERSEDES).contains(other)) {
            return Optional.empty();
        }
        String more = draft.value(ClaimSheet.MORE) + "\n" + how + ": " + other;
        Draft related = draft.with(ClaimSheet.MORE, more.strip());
        String label = by.phrases().say("button." + how, String.valueOf(number));
        return Optional.of(new Button(label, Weight.LIGHT, Drafting.REVIEW, kept(related, by)));
    }

    /** @param by who is to press it */
    Button of(String label, Weight weight, String command, Draft draft, Visitor by) {
        return new Button(by.phrases().say(label), weight, command, kept(draft, by));
    }

    private Map<String, String> kept(Draft draft, Visitor by) {
        return Map.of(Drafting.DRAFT, drafts.keep(by.user(), draft.text()));
    }
}
