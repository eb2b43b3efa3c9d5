package org.factdesk.question.nlp;

import java.util.List;

/**
 * A text as a sentence encoder reads it, and which of it are telling words.
 *
 * @param pieces the numbers of its word pieces, with the framing marks and what e5 is told before the text
 * @param words for each telling word the places of its pieces
 */
public record PieceText(int[] pieces, List<int[]> words) {
    public PieceText {
        words = List.copyOf(words);
    }
}
