package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;
import org.factdesk.audit.Verification;

/** Puts into words what the audit log holds, and what came of verifying it. */
public final class AuditWords {
    /** Enough of a pseudonym to tell people apart. */
    private static final int SHORT_ACTOR = 8;

    private final Phrases phrases;

    public AuditWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Each fault in one line, then what could not be seen, and how the whole stands in the last. */
    public List<String> of(Verification verification) {
        List<String> lines = new ArrayList<>();
        verification.faults().forEach(fault -> lines.add(of(fault)));
        long unlisted = verification.faultCount() - verification.faults().size();
        if (unlisted > 0) {
            lines.add(phrases.say("audit.more-faults", String.valueOf(unlisted)));
        }
        if (verification.withheld() > 0) {
            lines.add(phrases.say("audit.withheld", String.valueOf(verification.withheld())));
        }
        verification
                .unseen()
                .forEach(unseen ->
                        lines.add(phrases.say("audit.unseen." + unseen.name().toLowerCase(Locale.ROOT))));
        lines.add(summary(verification));
        return lines.stream().map(Harmless::text).toList();
    }

    private String summary(Verification verification) {
        String entries = String.valueOf(verification.entries());
        if (!verification.isSound()) {
            return phrases.say("audit.unsound", String.valueOf(verification.faultCount()), entries);
        }
        if (verification.checkpoints() == 0) {
            return phrases.say("audit.sound-alone", entries);
        }
        String checkpoints = String.valueOf(verification.checkpoints());
        return phrases.say("audit.sound", entries, checkpoints);
    }

    public String of(LogFault fault) {
        return Harmless.text(phrases.say("audit.fault." + key(fault), String.valueOf(fault.number()), fault.detail()));
    }

    private static String key(LogFault fault) {
        String key = fault.kind().name().toLowerCase(Locale.ROOT);
        boolean areMany =
                fault.kind() == LogFault.Kind.MISSING && !fault.detail().equals(String.valueOf(fault.number()));
        boolean isPlaced = fault.kind() == LogFault.Kind.VIEW_CHANGED && fault.number() > 0;
        boolean isHead = fault.kind() == LogFault.Kind.UNREADABLE && fault.number() == 0;
        return key + (areMany ? "-many" : isPlaced ? "-at" : isHead ? "-head" : "");
    }

    /** Everything about an entry. */
    public Listing show(LoggedEntry logged) {
        Entry entry = logged.entry();
        List<String> lines = new ArrayList<>();
        add(lines, "audit.show.incident", entry.incident());
        add(lines, "audit.show.guild", entry.guild());
        lines.add(
                entry.actor().isEmpty()
                        ? phrases.say("audit.show.desk")
                        : phrases.say("audit.show.actor", entry.actor()));
        Payload deed = logged.deed();
        add(lines, "audit.show.deed", deed == null ? "" : deed.text());
        said(logged, lines);
        lines.add(phrases.say(
                "audit.show.digests", entry.deed().hex(), entry.words().hex()));
        lines.add(phrases.say(
                "audit.show.chain", entry.previous().hex(), logged.digest().hex()));
        String title = phrases.say(
                "audit.show.number",
                String.valueOf(entry.number()),
                entry.action().word(),
                entry.at().toString());
        return new Listing(title, lines, "");
    }

    private void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(phrases.say(key, value));
        }
    }

    private void said(LoggedEntry logged, List<String> lines) {
        Payload words = logged.words();
        if (words != null) {
            lines.add(phrases.say("audit.show.words", words.text()));
        } else if (logged.erasedBy() > 0) {
            lines.add(phrases.say("audit.show.erased", String.valueOf(logged.erasedBy())));
        } else if (logged.isSealed()) {
            lines.add(phrases.say("audit.show.sealed"));
        } else if (!logged.entry().words().isNone()) {
            lines.add(phrases.say("audit.show.unreadable"));
        }
    }

    /** Some entries, each in a line. */
    public Listing recent(List<LoggedEntry> entries) {
        List<String> lines = entries.stream().map(this::line).toList();
        return new Listing(phrases.say("audit.recent", String.valueOf(entries.size())), lines, "");
    }

    private String line(LoggedEntry logged) {
        Entry entry = logged.entry();
        String actor = entry.actor();
        return phrases.say(
                "audit.line",
                String.valueOf(entry.number()),
                new Histories(phrases).moment(entry.at()),
                actor.isEmpty()
                        ? phrases.say("audit.line.desk")
                        : actor.substring(0, Math.min(SHORT_ACTOR, actor.length())),
                new Deeds(phrases).of(logged));
    }
}
