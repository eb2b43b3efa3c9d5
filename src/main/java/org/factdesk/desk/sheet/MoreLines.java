package org.factdesk.desk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;

/**
 * What a claim says in no field of its own, line by line.
 *
 * @param shown lines to change
 * @param kept ways of asking that a form has no room for, and that stay as they are
 */
record MoreLines(List<String> shown, List<String> kept) {
    /** In characters; what is left of a form is for typing. */
    private static final int ROOM = 3_600;

    MoreLines {
        shown = List.copyOf(shown);
        kept = List.copyOf(kept);
    }

    /** @param party how the party of an id is typed */
    static MoreLines of(Claim claim, UnaryOperator<String> party) {
        List<String> shown = new ArrayList<>(statement(claim, party));
        int room = ROOM - shown.stream().mapToInt(MoreLines::length).sum();
        List<String> asked = lines("also_asked", claim.alsoAsked());
        List<String> open = lines("leaves_open", claim.leavesOpen());
        int openShown = fitting(open, Math.max(room / 2, room - length(asked)));
        int askedShown = fitting(asked, room - length(open.subList(0, openShown)));
        shown.addAll(asked.subList(0, askedShown));
        shown.addAll(open.subList(0, openShown));
        List<String> kept = new ArrayList<>(asked.subList(askedShown, asked.size()));
        kept.addAll(open.subList(openShown, open.size()));
        return new MoreLines(shown, kept);
    }

    private static List<String> statement(Claim claim, UnaryOperator<String> party) {
        Statement statement = claim.statement();
        List<String> lines = new ArrayList<>();
        add(lines, "who", party.apply(statement.who()));
        // What only repeats the sentence changes with it.
        add(lines, "what", statement.what().equals(ClaimReading.whatOf(claim.text())) ? "" : statement.what());
        add(lines, "whom", party.apply(statement.whom()));
        add(lines, "when", statement.when().text());
        add(lines, "where", statement.where());
        add(lines, "how", statement.how());
        add(lines, "why", statement.why());
        add(lines, "quantity", statement.quantity());
        add(lines, "citing", party.apply(claim.attribution().citing()));
        if (claim.attribution().stance() != Stance.ASSERTS) {
            add(lines, "stance", claim.attribution().stance().word());
        }
        add(lines, "locator", claim.provenance().locator());
        if (claim.provenance().credibility() != Provenance.UNJUDGED) {
            add(lines, "credibility", String.valueOf(claim.provenance().credibility()));
        }
        add(lines, "disputes", String.join(", ", claim.disputes()));
        add(lines, "supersedes", String.join(", ", claim.supersedes()));
        return lines;
    }

    private static List<String> lines(String key, List<String> wordings) {
        List<String> lines = new ArrayList<>();
        wordings.forEach(wording -> add(lines, key, wording));
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + ": " + value.replace("\n", " "));
        }
    }

    /** How many lines fit, from the first on. */
    private static int fitting(List<String> lines, int room) {
        int left = room;
        int fit = 0;
        while (fit < lines.size() && length(lines.get(fit)) <= left) {
            left -= length(lines.get(fit++));
        }
        return fit;
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(MoreLines::length).sum();
    }

    private static int length(String line) {
        return line.length() + 1;
    }
}
