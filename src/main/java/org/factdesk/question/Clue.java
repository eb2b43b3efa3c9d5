package org.factdesk.question;

import java.util.Locale;

/** What is looked at to tell whether a claim answers a question. Values run from 0 to 1 unless a clue says otherwise. */
public enum Clue {
    /** The cosine of question and claim text, from -1 to 1. */
    MEANING,
    /** How far that cosine stands out among all claims, in standard deviations divided by 5. */
    STANDS_OUT,
    /** The cosine of the question and the claim's slots laid out in a row. */
    SLOTS,
    /** How far the best cosine with a way in which people ask for the claim goes beyond 0.79, as a share of what is left. */
    ALSO_ASKED_CLOSELY,
    /** The question is, word for word, a way in which people ask for the claim. */
    ALSO_ASKED_SAME,
    /** The best cosine of the question with a way in which people ask for the claim, less 0.54; 0 where none is known. */
    WAY,
    /** How far that cosine stands out among all claims with such ways, in standard deviations divided by 5. */
    WAY_STANDS_OUT,
    /** Of all known ways in which people ask for claims, the share of this claim's among those nearest to the question. */
    WAY_SHARE,
    /** Ways in which people ask for the claim are looked at, which they are not where many were learned from. */
    WAY_KNOWN,
    /** The best cosine of the question with a way in which people ask for what the claim leaves open, less 0.54. */
    LEFT_OPEN,
    /** It is known what the claim leaves open. */
    LEFT_OPEN_KNOWN,
    /**
     * The logarithm of the probability that the question asks for the claim, as learned from ways of asking: 1 for certainty,
     * 0 for one in 22,000 (10 less on the natural scale) and where nothing was learned about it.
     */
    LEARNED,
    /** That probability. */
    LEARNED_SHARE,
    /** How much was learned from of how people ask for the claim: 1 for 64 ways, on a logarithmic scale; 0 where nothing was. */
    LEARNED_KNOWN,
    /** The learned probability that the question asks for what is on record nowhere. */
    OPEN_SHARE,
    /** It was learned in which ways people ask for what is on record nowhere. */
    OPEN_KNOWN,
    /** BM25 over lemmas, as a share of the best that the question could have. */
    SHARED_WORDS,
    /** The same with words that WordNet relates. */
    RELATED_WORDS,
    /** How much of the question the claim covers by the letter, by name or by WordNet, rare words weighing more. */
    COVERED,
    /** The same squared: a question covered by half is answered less than half as often. */
    COVERED_WELL,
    /** How well the word is covered that is covered worst. */
    LEAST_COVERED,
    /**
     * How near the question's words come to any word of the claim, as both are meant in their texts: the mean of the cosines,
     * told from the middle of all claims' words.
     */
    WORDS_MET,
    /** The same with rare words weighing more. */
    RARE_WORDS_MET,
    /** How near the word comes that comes least near. */
    LEAST_WORD_MET,
    /** How far that nearness stands out among all claims, rare words weighing more, in standard deviations divided by 5. */
    WORDS_STAND_OUT,
    /** The same of the word of which it stands out least. */
    LEAST_WORD_STANDS_OUT,
    /** How well the thing is covered that is asked about or counted; 0 where there is none. */
    FOCUS_COVERED,
    /** How badly it is covered; 0 where there is none. */
    FOCUS_UNCOVERED,
    /** The weight of the question's words that no claim of the base covers at all. */
    UNKNOWN_WORDS,
    /** The share of names in the question that the claim does not hold; names that no claim holds count too. */
    NAMES_MISSING,
    /** The share of linked parties that the claim concerns. */
    PARTIES_MET,
    /** The share of linked parties that the claim does not concern. */
    PARTIES_MISSED,
    /** A linked party is the one that acts. */
    PARTY_ACTS,
    /** A linked party is the claimant, and its words are asked for. */
    PARTY_SAYS,
    /** A party's words are asked for, and the claimant is another. */
    OTHER_PARTY_SAYS,
    /** The sort of thing that is asked for stands in the claim. */
    ANSWER_PRESENT,
    /** The slot that is asked for is filled in the claim: its when, where, why, how, quantity or who. */
    SLOT_FILLED,
    /** A number is asked for, and the claim has none. */
    NUMBER_ABSENT,
    /** A number is asked for, and one stands beside the thing that is counted. */
    NUMBER_BESIDE_FOCUS,
    /** A time is asked for, and the claim has none. */
    TIME_ABSENT,
    /** A place is asked for, and the claim has none. */
    PLACE_ABSENT,
    /** A cause is asked for, and the claim gives none. */
    CAUSE_ABSENT,
    /** A name or agent is asked for, and the claim has none that the question does not hold already. */
    NAME_ABSENT,
    /** The question's words fit the claim's stance, as "deny" fits a denial. */
    STANCE_FITS,
    /** The question's words fit another stance. */
    STANCE_DIFFERS,
    /** The question names a time at which the claim happened or was made. */
    TIME_FITS,
    /** The question names a time, and the claim is of another. */
    TIME_DIFFERS,
    /** The question names a number that the claim holds. */
    NUMBER_FITS,
    /** The question names a number that the claim does not hold. */
    NUMBER_DIFFERS,
    /** A newer claim replaces this one. */
    SUPERSEDED,
    /** The question asks for the first version or for the last ("at first", "in the end"), and this is one, or the one. */
    VERSION_FITS,
    /** The question asks for the first version, and this is the last, or the other way round. */
    VERSION_DIFFERS,
    /** The cosine of the claim and what the incident is about: how much it is the heart of the record. */
    GIST,
    /** A question with hardly a word of its own ("who did it?"): the cosine of the claim with what the incident is about. */
    BROAD_GIST,
    /** Such a question: the cosine of it and the incident's title together with the claim. */
    BROAD_TITLE,
    /** Who or what a party is is asked, and the claim is of that party. */
    DEFINES,
    /** A follow-up without a word of its own ("when?"): the claim answered just before, where it holds what is asked. */
    BEFORE_HOLDS,
    /** A follow-up that asks who said so: the claim answered just before. */
    BEFORE_SAID,
    /** A follow-up: the cosine with the previous question added. */
    WITH_QUESTION,
    /** A follow-up: how far that cosine stands out among all claims, in standard deviations divided by 5. */
    WITH_QUESTION_STANDS_OUT,
    /** A follow-up: the cosine with the claim that answered just before added. */
    WITH_ANSWER,
    /** A follow-up: how far that cosine stands out among all claims, in standard deviations divided by 5. */
    WITH_ANSWER_STANDS_OUT,
    /** A follow-up: as LEARNED, with the previous question added. */
    CONTEXT_LEARNED,
    /** A follow-up: the claim answered just before. */
    ANSWERED_BEFORE,
    /** A follow-up: the share of the parties of the claim that answered just before. */
    CONTEXT_PARTIES,
    /** A follow-up: it disputes, replaces or is replaced by the claim that answered just before. */
    CONTEXT_DISPUTE,
    /** A follow-up: the cosine of this claim and the claim that answered just before. */
    CONTEXT_CLAIM,
    /** A follow-up: that cosine times the one of the question and this claim. */
    CONTEXT_MEANING,
    /** A follow-up: how near it stands on record to the claim that answered just before, e^(-1/3) for the next. */
    CONTEXT_NEAR,
    /** A follow-up that asks for a number, a time, a place or the like: the claim answered just before, which has one. */
    BEFORE_HAS,
    /** The same, where it has none. */
    BEFORE_LACKS,
    /** A follow-up that asks for another view or a reply: the claim answered just before. */
    BEFORE_DOUBTED,
    /** A follow-up that asks the same of another: the claim answered just before. */
    BEFORE_OTHER,
    /** A follow-up that asks for another view or a reply: it disputes the claim that answered just before. */
    OTHER_SIDE,
    /** A follow-up that asks how it was or is, or whether it holds: it replaces the claim just before, or is replaced. */
    OTHER_VERSION,
    /** A follow-up that asks for a reply: it is by the claimant of the claim that answered just before. */
    SAME_SPEAKER,
    /** A follow-up: it answered an earlier turn, and another claim the last one. */
    ANSWERED_EARLIER;

    /** The word for it in the weights file and in explanations, such as {@code stands-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
