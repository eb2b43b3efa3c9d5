package org.factdesk.question.nlp;

import java.util.regex.Pattern;

/**
 * Which version of what was claimed the words of a question ask for: "the <i>first</i> count" is one that was replaced.
 */
final class VersionWords {
    private static final Pattern LAST = words(
            "final(?:ly)?|in the end|end(?:s|ed)? up|eventual(?:ly)?|latest|later|now|nowadays|these days|current(?:ly)?"
                    + "|still|by now|so far|since|meanwhile|total|altogether|overall|turn(?:s|ed) out|really"
                    + "|chang(?:e|es|ed)|revis(?:e|ed)|updated?");
    private static final Pattern FIRST = words(
            "first|initial(?:ly)?|original(?:ly)?|earlier|previous(?:ly)?|before|thought"
                    + "|(?:at|from|in) the (?:start|beginning|outset)|to (?:begin|start) with|used to|back then|that morning");

    /** The version asked for. */
    enum Version {
        ANY,
        /** One that was replaced. */
        FIRST,
        /** One that replaced others, and stands. */
        LAST
    }

    private VersionWords() {}

    private static Pattern words(String some) {
        return Pattern.compile("\\b(?:" + some + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** "Was it more in the end than they first thought?" asks for the last. */
    static Version in(String question) {
        if (LAST.matcher(question).find()) {
            return Version.LAST;
        }
        return FIRST.matcher(question).find() ? Version.FIRST : Version.ANY;
    }
}
