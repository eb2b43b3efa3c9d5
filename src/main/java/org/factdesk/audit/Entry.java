package org.factdesk.audit;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param number 1, 2, 3 … without a gap
 * @param at when it was entered
 * @param incident what it is about, or empty
 * @param guild where it happened, or empty
 * @param actor the pseudonym of whoever did it, or empty where the desk itself did
 * @param deed the digest of what was done, which stays; {@link Digest#NONE} where there is nothing more to tell
 * @param words the digest of what a person said, which can be erased; {@link Digest#NONE} where nobody said anything
 * @param previous the digest of the entry before, {@link Digest#NONE} before the first
 */
public record Entry(
        long number,
        Instant at,
        String incident,
        String guild,
        String actor,
        Action action,
        Digest deed,
        Digest words,
        Digest previous) {
    private static final String FORM = "factdesk entry 1";

    public Entry {
        requireField(incident);
        requireField(guild);
        requireField(actor);
    }

    /** The entry as the chain sees it: a line for the form, then one for each field. */
    public String text() {
        return String.join(
                "\n",
                FORM,
                String.valueOf(number),
                at.toString(),
                incident,
                guild,
                actor,
                action.word(),
                deed.hex(),
                words.hex(),
                previous.hex(),
                "");
    }

    /** The digest of the entry, which is also its leaf in the Merkle tree. */
    public Digest digest() {
        return MerkleTree.leaf(Digest.utf8(text()));
    }

    /**
     * Whether the chiefs of a guild may see it: it happened there, or the desk itself did it and it concerns no guild. No
     * guild stands for whoever sees all.
     */
    public boolean isOpenTo(String readersGuild) {
        return readersGuild.isEmpty() || guild.equals(readersGuild) || guild.isEmpty() && actor.isEmpty();
    }

    /** Whether a text can be a field: each is a line of its own, and has bytes of its own. */
    public static boolean isField(String text) {
        return text.chars().noneMatch(Character::isISOControl) && Digest.isWellFormed(text);
    }

    private static void requireField(String text) {
        if (!isField(text)) {
            throw new IllegalArgumentException("a field of an entry holds a control character or half a character");
        }
    }
}
