package org.factdesk.question.nlp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a follow-up wants of the claim that was answered just before. More than one may be true, and none need be.
 *
 * @param bare it has no word of its own: "when?"
 * @param who who said so: "says who?"
 * @param reply what somebody says to that: "did they respond?"
 * @param doubts whether it holds, or who thinks otherwise: "is that true?", "who disagrees?"
 * @param change how it was at first, or is by now: "and later?"
 * @param another the same of another: "and the mayor?"
 */
record Leaning(boolean bare, boolean who, boolean reply, boolean doubts, boolean change, boolean another) {
    private static final int FEW = 2;
    /** They ask for the other side, whoever says so: "who says otherwise?" */
    private static final String OTHERWISE_WORDS =
            "otherwise|the (?:contrary|opposite)|(?:sees?|says?|tells?|claims?)(?: it| that)? differently";

    private static final Pattern WHO =
            words("who(?:'s| is)? (?:else )?(?:says?|said|saying|claims?|claimed|reports?|reported|confirmed|confirms)"
                    + "|who(?: else)? told (?:you|us)|says who|according to whom?|by whom"
                    + "|(?:what|which|whose)?(?:'s| is| was)?(?: the| your)? sources?"
                    + "|where (?:did you|does (?:this|that|it)) (?:get|read|hear|come)");
    private static final Pattern REPLY =
            words("(?:say|says|said|saying|think|thinks|comment\\w*) (?:to|about|on|of) (?:that|this|it|him|her|them)"
                    + "|(?:do|does|did|has|have)\\b.*\\b(?:say|said|think)(?=[ ?.!]*$)"
                    + "|answers?|answered|repl(?:y|ies|ied)|respon\\w+|react\\w*|comeback|defen[cs]e|side");
    private static final Pattern DOUBTS = words(
            "disagree\\w*|contradict\\w*|den(?:y|ies|ied)|disput\\w*|doubt\\w*|reject\\w*|object\\w*|oppos(?:es?|ed|ing|ition)"
                    + "|s[kc]eptic\\w*|believe\\w*|buy (?:that|it)|agree\\w*|accept\\w*|admit\\w*|conced\\w*|confirm\\w*"
                    + "|true|right|wrong|fake|real|really|proof|proven|evidence|everybody|everyone|independent\\w*|sure|certain"
                    + "|says? it(?:'s| is| was)|say (?:he|she|they)"
                    + "|" + OTHERWISE_WORDS);
    private static final Pattern OTHERWISE = words(OTHERWISE_WORDS);

    private static final Pattern CHANGE =
            words("still|first|initially|originally|before|earlier|later|in the end|finally|final"
                    + "|now|since|meanwhile|stick to|stand by|stay|changed?|revised|corrected|really");

    private static Pattern words(String some) {
        return Pattern.compile("\\b(?:" + some + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * Told from the words of a follow-up.
     *
     * @param filledIn whether what it left out could be filled in
     */
    static Leaning of(String text, boolean filledIn, List<ReadQuestion.Term> terms) {
        return new Leaning(
                !filledIn && terms.isEmpty(),
                terms.size() < FEW
                        && WHO.matcher(text).find()
                        && !OTHERWISE.matcher(text).find(),
                REPLY.matcher(text).find(),
                DOUBTS.matcher(text).find(),
                CHANGE.matcher(text).find(),
                Resolution.asksOfAnother(text));
    }
}
