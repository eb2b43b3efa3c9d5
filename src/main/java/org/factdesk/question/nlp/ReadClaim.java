package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.question.AnswerType;

/** A claim as the matcher sees it. */
record ReadClaim(Claim claim, Text text, Concerned concerned, Held held, Meaning meaning, Ways ways) {
    /**
     * Its words.
     *
     * @param words those of its text
     * @param plain the same in lower case, without accents
     * @param lemmas how often each content lemma stands in text and slots
     */
    record Text(List<Word> words, List<String> plain, Map<String, Integer> lemmas) {}

    /**
     * Whom it concerns.
     *
     * @param parties by slot or by mention in the text
     * @param nameWords plain words of their names, aliases and roles
     */
    record Concerned(Set<String> parties, Set<String> nameWords) {}

    /**
     * What may be asked for that it holds.
     *
     * @param types the sorts of answers
     * @param numbers the numbers in it, in digits
     */
    record Held(Set<AnswerType> types, Set<String> numbers) {}

    /**
     * Its vectors.
     *
     * @param text that of its text
     * @param slots that of its slots in a row
     * @param telling those of its telling words
     */
    record Meaning(float[] text, float[] slots, SoftlyKept<VectorRow> telling) {}

    /**
     * The ways in which people ask.
     *
     * @param plain for it, as plain words
     * @param asked for it, as vectors, but for those learned from
     * @param open for what it leaves open, as vectors, likewise
     */
    record Ways(Set<String> plain, VectorRow asked, VectorRow open) {}
}
