package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.question.AnswerType;

/**
 * A claim as the matcher sees it.
 *
 * @param words the words of its text
 * @param plainWords the same in lower case, without accents
 * @param lemmas how often each content lemma stands in text and slots
 * @param nameWords plain words of the names, aliases and roles of the parties that it concerns
 * @param parties the parties that it concerns, by slot or by mention in the text
 * @param numbers the numbers in it, in digits
 * @param meaning its text as a vector
 * @param slots its slots in a row as a vector
 * @param telling its telling words as vectors
 * @param asks the ways in which people ask for it, as plain words
 * @param ways the ways in which people ask for it as vectors, but for those learned from
 * @param open the ways in which people ask for what it leaves open
 */
record ReadClaim(
        Claim claim,
        List<Word> words,
        List<String> plainWords,
        Map<String, Integer> lemmas,
        Set<String> nameWords,
        Set<String> parties,
        Set<String> numbers,
        Set<AnswerType> holds,
        float[] meaning,
        float[] slots,
        SoftlyKept<VectorRow> telling,
        Set<String> asks,
        VectorRow ways,
        VectorRow open) {}
