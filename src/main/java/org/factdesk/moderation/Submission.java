package org.factdesk.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Edits of one incident that somebody asks for together: all of them are recorded or none.
 *
 * @param basis the revision of the incident that they looked at; what was changed since is a conflict, never
 *     overwritten
 * @param why in the moderator's words, or empty
 */
public record Submission(Moderator by, Origin origin, List<Edit> edits, long basis, String why) {
    /** The basis of edits that are meant whatever was changed before them. */
    public static final long WHATEVER_STANDS = Long.MAX_VALUE;

    /** How edits come in. Names are kept in the ledger and never change. */
    public enum Origin {
        COMMAND,
        IMPORT;

        /** The word for it in the ledger and in phrases. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Submission {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("nothing is submitted");
        }
        if (edits.stream().map(Edit::incident).distinct().count() > 1) {
            throw new IllegalArgumentException("edits of several incidents are submitted together");
        }
        if (edits.stream().map(Edit::subject).distinct().count() < edits.size()) {
            throw new IllegalArgumentException("two edits of one subject are submitted together");
        }
    }

    /** One edit, typed by a moderator who looked at a revision. */
    public static Submission of(Moderator by, Edit edit, long basis, String why) {
        return new Submission(by, Origin.COMMAND, List.of(edit), basis, why);
    }

    public String incident() {
        return edits.get(0).incident();
    }

    /** Every permission that somebody must have for all of it to be recorded. */
    public Set<Permission> needs() {
        Set<Permission> needs = EnumSet.noneOf(Permission.class);
        edits.forEach(edit -> needs.add(edit.needs()));
        if (origin == Origin.IMPORT) {
            needs.add(Permission.IMPORT);
        }
        return needs;
    }
}
