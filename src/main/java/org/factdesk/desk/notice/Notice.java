package org.factdesk.desk.notice;

import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/**
 * What is to be told, whatever the language of whoever reads it. Texts of claims stay in that in which they were
 * written.
 */
@FunctionalInterface
public interface Notice {
    /** The same in the phrases of a language. */
    Listing in(Phrases phrases);
}
