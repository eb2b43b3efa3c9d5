package org.factdesk.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;

/** Tells what became of a subject, step by step: who, when, why, and what stood there before and after. */
public final class Histories {
    private static final DateTimeFormatter EXACT = Dates.INSTANT.withZone(ZoneOffset.UTC);

    private final Phrases phrases;
    private final Differences differences;

    public Histories(Phrases phrases) {
        this.phrases = phrases;
        this.differences = new Differences(phrases);
    }

    /**
     * All steps, newest first.
     *
     * @param name puts the id of a moderator into a name
     */
    public Listing of(Subject subject, List<Revision> steps, UnaryOperator<String> name) {
        List<Revision> newestFirst = new ArrayList<>(steps);
        Collections.reverse(newestFirst);
        List<String> lines = new ArrayList<>();
        for (Revision step : newestFirst) {
            lines.add(made(step, name));
            differences.of(step.before(), step.after()).forEach(line -> lines.add(phrases.say("list.item", line)));
        }
        return steps.isEmpty()
                ? new Listing(phrases.say("history.none", subject.toString()), List.of(), "")
                : new Listing(phrases.say("history.title", subject.toString()), lines, phrases.say("history.restore"));
    }

    /** What somebody else did meanwhile, and what was asked for that would have overwritten it. */
    public List<String> clash(Outcome.Clash clash, UnaryOperator<String> name) {
        List<String> lines = new ArrayList<>();
        lines.add(made(clash.theirs(), name));
        differences
                .of(clash.theirs().before(), clash.theirs().after())
                .forEach(line -> lines.add(phrases.say("list.item", line)));
        lines.add(phrases.say("conflict.yours"));
        differences
                .of(clash.theirs().after(), clash.mine().after())
                .forEach(line -> lines.add(phrases.say("list.item", line)));
        return lines;
    }

    private String made(Revision step, UnaryOperator<String> name) {
        Revision.Circumstances made = step.made();
        String how = phrases.say("history.by-" + made.origin().word());
        String head =
                phrases.say("history.step", String.valueOf(step.number()), moment(made.at()), who(made, name), how);
        return made.why().isEmpty() ? head : phrases.say("history.because", head, made.why());
    }

    /** Nobody can tell who did what before they had themselves erased. */
    String who(Revision.Circumstances made, UnaryOperator<String> name) {
        return made.by().isEmpty() ? phrases.say("history.erased") : name.apply(made.by());
    }

    String moment(Instant at) {
        return EXACT.format(at);
    }
}
