package org.factdesk.question;

/** How much of the record a question's words speak of. */
public enum Breadth {
    /** It has no word that carries meaning, and names no number: "what can you do?" */
    BARE,
    /**
     * What carries meaning in it is of the incident's title, or a word for news, accounts and the like: "any updates on the
     * fire?"
     */
    GENERAL,
    /** It speaks of one thing or another. */
    PARTICULAR;

    /** Whether nothing in it tells one claim from another. */
    public boolean isOfNoOneThing() {
        return this != PARTICULAR;
    }
}
