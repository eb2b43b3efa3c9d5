package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as the matcher sees it.
 *
 * @param text as somebody with time would have written it, slips mended
 * @param terms its words that carry meaning, and those of what it leans on where it has hardly one of its own
 * @param ownTerms its own words that carry meaning
 * @param parties the parties that it names, with how surely
 * @param encoding how it reads to the sentence encoder
 * @param ownTelling its telling words
 * @param defined parties of which it asks who or what they are; empty where it asks something else
 * @param broad the question together with the incident's title as a vector where it has hardly a word of its own, or
 *     null
 * @param context what it leans on, or null where it stands alone
 */
public record ReadQuestion(
        String text,
        List<Word> words,
        List<Term> terms,
        List<Term> ownTerms,
        Asked asked,
        Map<String, Double> parties,
        Details details,
        Encoding encoding,
        TellingWords ownTelling,
        Set<String> defined,
        float @Nullable [] broad,
        @Nullable Context context) {
    /** Its sentence vector; where it has no word of its own, that of what it leans on. */
    float[] meaning() {
        return context != null && context.leaning().bare() ? context.meaning() : encoding.sentence();
    }

    /** Its telling words; where it has no word of its own, those of what it leans on. */
    TellingWords telling() {
        return context != null && context.leaning().bare() ? context.telling() : ownTelling;
    }

    /**
     * A word that carries meaning.
     *
     * @param plain the word in lower case without accents
     * @param lemma its dictionary form, likewise
     * @param parties the parties that it is part of a mention of
     * @param weight how much it matters, from 0 to 1
     */
    record Term(String plain, String lemma, boolean name, Set<String> parties, double weight) {}

    /**
     * What a follow-up leans on.
     *
     * @param text the follow-up with what it leaves out filled in, or after the question before
     * @param meaning the question before and this one together, as a vector
     * @param telling the telling words of both
     * @param lead the claim that answered just before, if any
     * @param answered that claim and this question together, as a vector; empty where there is none
     * @param earlier ids of the claims that answered before that
     * @param leaning what it wants of the claim just before
     */
    record Context(
            String text,
            float[] meaning,
            TellingWords telling,
            Optional<ReadClaim> lead,
            float[] answered,
            Set<String> earlier,
            Leaning leaning) {}
}
