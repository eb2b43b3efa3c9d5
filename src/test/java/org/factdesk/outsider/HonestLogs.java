package org.factdesk.outsider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.factdesk.audit.Action;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.ExportLines;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.MerkleTree;
import org.factdesk.audit.Payload;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;
import org.factdesk.audit.WithheldRun;
import org.factdesk.testing.Samples;
import org.jspecify.annotations.Nullable;

/** Logs as a desk writes them, of two guilds and two persons, and what can be made of them. */
final class HonestLogs {
    static final List<String> GUILDS = List.of("0", "1");

    private HonestLogs() {}

    /** A log in which now and then the words of one person or those of one guild are erased. */
    static List<LoggedEntry> any(Samples samples) {
        Random random = new Random(samples.upTo(1_000_000));
        List<LoggedEntry> entries = new ArrayList<>();
        Instant at = Instant.parse("2031-05-10T08:00:00Z");
        Digest previous = Digest.NONE;
        int size = 3 + samples.upTo(30);
        for (int number = 1; number <= size; number++) {
            at = at.plusMillis(samples.upTo(2_000));
            String actor = samples.oneIn(4) ? "" : "person-" + samples.upTo(2);
            LoggedEntry logged = entry(number, at, actor, previous, random, samples);
            entries.add(logged);
            previous = logged.digest();
        }
        return samples.oneIn(3) ? erasing(entries, at, random, samples) : entries;
    }

    private static LoggedEntry entry(
            int number, Instant at, String actor, Digest previous, Random random, Samples samples) {
        Payload deed = Payload.of("{\"n\":" + number + "}", random);
        @Nullable
        Payload words = actor.isEmpty() ? null : Payload.of("{\"said\":\"" + samples.upTo(99) + " é\"}", random);
        Action action = samples.oneOf(List.of(Action.QUESTION, Action.EDIT, Action.DENIED));
        String guild = actor.isEmpty() && samples.oneIn(2) ? "" : samples.oneOf(GUILDS);
        Entry entry = new Entry(
                number,
                at,
                "fire-2031",
                guild,
                actor,
                action,
                deed.digest(),
                words == null ? Digest.NONE : words.digest(),
                previous);
        return new LoggedEntry(entry, entry.digest(), deed, words, 0);
    }

    private static List<LoggedEntry> erasing(List<LoggedEntry> entries, Instant at, Random random, Samples samples) {
        boolean isOfPerson = samples.oneIn(2);
        String guild = isOfPerson ? "" : samples.oneOf(GUILDS);
        long number = entries.size() + 1L;
        List<LoggedEntry> erased = new ArrayList<>();
        long count = 0;
        for (LoggedEntry logged : entries) {
            Entry entry = logged.entry();
            boolean isGone = logged.words() != null
                    && (isOfPerson
                            ? entry.actor().equals("person-1")
                            : entry.guild().equals(guild));
            count += isGone ? 1 : 0;
            erased.add(isGone ? new LoggedEntry(entry, logged.digest(), logged.deed(), null, number) : logged);
        }
        String text = isOfPerson
                ? "{\"person\":\"person-1\"}"
                : "{\"guild\":\"" + guild + "\",\"until\":\"" + at + "\",\"count\":" + count + "}";
        Payload deed = Payload.of(text, random);
        Digest previous = entries.get(entries.size() - 1).digest();
        Entry entry = new Entry(number, at, "", guild, "", Action.ERASURE, deed.digest(), Digest.NONE, previous);
        erased.add(new LoggedEntry(entry, entry.digest(), deed, null, 0));
        return erased;
    }

    /** The lines of an export. */
    static List<String> export(List<LoggedEntry> entries, SigningKey key) {
        return export(entries, "", key);
    }

    /** The lines of an export for one guild. */
    static List<String> export(List<LoggedEntry> entries, String guild, SigningKey key) {
        List<String> lines = new ArrayList<>();
        WithheldRun withheld = new WithheldRun();
        lines.add(ExportLines.head(key.verifyingKey()));
        for (LoggedEntry logged : entries) {
            if (logged.entry().isOpenTo(guild)) {
                withheld.flush(lines::add);
                lines.add(ExportLines.line(logged));
            } else {
                withheld.add(logged.entry().number(), logged.digest());
            }
        }
        withheld.flush(lines::add);
        lines.add(ExportLines.foot(note(entries, key)));
        return lines;
    }

    /** A checkpoint that somebody kept, of any size that the log had. */
    static List<String> kept(List<LoggedEntry> entries, SigningKey key, Samples samples) {
        return List.of(note(entries.subList(0, samples.upTo(entries.size())), key));
    }

    static String note(List<LoggedEntry> entries, SigningKey key) {
        MerkleTree tree = MerkleTree.empty();
        entries.forEach(logged -> tree.add(logged.digest()));
        VerifyingKey publicKey = key.verifyingKey();
        return new Checkpoint(publicKey.name(), tree.size(), tree.root()).signedWith(key);
    }

    /** The log with one entry changed, and every digest after it made to fit. */
    static List<LoggedEntry> chained(List<LoggedEntry> entries, int place, @Nullable Instant at, String guild) {
        List<LoggedEntry> chained = new ArrayList<>();
        Digest previous = Digest.NONE;
        for (int i = 0; i < entries.size(); i++) {
            LoggedEntry logged = entries.get(i);
            Entry old = logged.entry();
            Entry entry = i == place
                    ? moved(old, at == null ? old.at() : at, guild.isEmpty() ? old.guild() : guild, previous)
                    : moved(old, old.at(), old.guild(), previous);
            chained.add(new LoggedEntry(entry, entry.digest(), logged.deed(), logged.words(), logged.erasedBy()));
            previous = entry.digest();
        }
        return chained;
    }

    static Entry moved(Entry old, Instant at, String guild, Digest previous) {
        return new Entry(
                old.number(), at, old.incident(), guild, old.actor(), old.action(), old.deed(), old.words(), previous);
    }
}
