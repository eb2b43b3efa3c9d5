package org.factdesk.question;

import java.util.List;
import java.util.Set;

/** Reads lists of words out of one text, so that a list in the code does not hide what is done with it. */
public final class WordList {
    private WordList() {}

    /** The words of a text with white space between them, of which none may be there twice. */
    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** The same in their order. */
    public static List<String> inOrder(String words) {
        return List.of(words.strip().split("\\s+"));
    }
}
