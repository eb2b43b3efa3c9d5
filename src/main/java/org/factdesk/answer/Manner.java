package org.factdesk.answer;

import java.util.regex.Pattern;
import org.factdesk.question.Breadth;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * Tells in which manner an utterance is to be answered: as a question about one thing of the record, about the record as a
 * whole, about what was just said, or as something said to the desk.
 */
final class Manner {
    /** Above this an utterance is taken for an order to the desk, be there claims or not; below it, claims decide. */
    private static final double SURE_OF_ORDER = 0.85;
    /** Above this an utterance is taken for what its intent says. */
    private static final double SURE = 0.7;
    /** The same for an utterance without a word that tells claims apart; below it "what for?" is a question. */
    private static final double SURE_OF_BARE = 0.4;

    private static final double LIKELY = 0.5;
    /** "You" is the desk where no other meaning is likely. */
    private static final Pattern TO_THE_DESK = words("you|your|yours|yourself");
    /** Of the asker's own; "US" is a country. */
    private static final Pattern OF_MYSELF = Pattern.compile("\\b(?:(?i:i|i['’]?m|my|mine|me|we|ours?)|us)\\b");
    /** What points back to what was said before. */
    private static final Pattern BACK = words("it|this|that|these|those|he|she|they|him|her|them|then|others?");

    private static final Pattern ASKS = Pattern.compile(
            "\\s*(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|can|could)\\b.*|.*\\?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Manner() {}

    private static Pattern words(String some) {
        return Pattern.compile("\\b(?:" + some + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static boolean isEmpty(Understanding said) {
        return said.resolved().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    static boolean isOrder(Understanding said) {
        return said.intent() == Intent.INJECTION && said.confidence() >= SURE_OF_ORDER;
    }

    static boolean isForeign(Understanding said) {
        return !said.language().isEmpty() && !said.language().equals("eng");
    }

    /** Whoever names a party of the record, or goes on with what was answered from it, asks about nothing else. */
    static boolean isOfTheRecord(Understanding said) {
        return !said.parties().isEmpty() || said.followUp();
    }

    /**
     * A greeting that also asks something is a question, and so is what names a party or goes on with an answer. Of
     * anything else the likelier counts, and a courtesy is what speaks to the desk, or has no word that a claim could
     * be about, such as "what can you do?". What somebody taught is certain.
     *
     * @param text as typed
     */
    static boolean isCourtesy(Judged whole, String text) {
        Understanding said = whole.understanding();
        double confidence = said.confidence();
        if (!said.intent().isCourtesy()) {
            return false;
        }
        if (confidence >= 1
                || whole.matches().isEmpty()
                || confidence >= SURE_OF_BARE && said.breadth() == Breadth.BARE) {
            return true;
        }
        if (said.intent().isOfWhatWasSaid() && said.breadth().isOfNoOneThing()) {
            return confidence >= LIKELY;
        }
        if (said.intent() == Intent.CONCERN) {
            return confidence >= SURE && isOfConcern(whole, text);
        }
        if (isOfTheRecord(said)) {
            return confidence >= SURE && whole.answerable() < LIKELY;
        }
        return confidence >= SURE && whole.answerable() < confidence
                || confidence >= LIKELY && TO_THE_DESK.matcher(said.resolved()).find();
    }

    /** Whoever fears for their own asks for nothing that a claim tells, unless they ask and one does. */
    private static boolean isOfConcern(Judged whole, String text) {
        boolean isTheirOwn = whole.understanding().breadth().isOfNoOneThing()
                || OF_MYSELF.matcher(text).find();
        return isTheirOwn && (!ASKS.matcher(text).matches() || whole.answerable() < LIKELY);
    }

    /**
     * Whoever asks for no one thing asks for the whole. After an answer they may mean what was answered: who disagrees on
     * it, where it can be read, or what became of that. What somebody taught is certain.
     *
     * @param text as typed
     */
    static boolean isOfTheWhole(Understanding said, String text) {
        if (!said.intent().isOfTheWhole()) {
            return false;
        }
        if (said.confidence() >= 1) {
            return true;
        }
        double sure = said.followUp() ? SURE : SURE_OF_BARE;
        boolean isOfWhatWasSaid = said.followUp()
                && said.intent() != Intent.MORE
                && (said.intent() == Intent.DISPUTES || BACK.matcher(text).find());
        return said.breadth().isOfNoOneThing() && said.confidence() >= sure && !isOfWhatWasSaid;
    }

    /** Whether it doubts what was said. */
    static boolean isOfDoubt(Understanding said) {
        return said.intent() == Intent.STANDING
                && said.confidence() >= LIKELY
                && said.breadth().isOfNoOneThing();
    }
}
