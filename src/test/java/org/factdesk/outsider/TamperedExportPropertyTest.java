package org.factdesk.outsider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.factdesk.audit.Action;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.ExportLines;
import org.factdesk.audit.Fault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.MerkleTree;
import org.factdesk.audit.Payload;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.Verification;
import org.factdesk.audit.VerifyingKey;
import org.factdesk.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the desk's own verifier says of exports, compared with what an outsider's says. */
class TamperedExportPropertyTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey ANOTHER_KEY = SigningKey.generate();

    /** What somebody does to a log. */
    enum Attack {
        A_CHARACTER_CHANGED {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                int line = samples.upTo(lines.size() - 1);
                String old = lines.get(line);
                int place = samples.upTo(old.length() - 1);
                char other = old.charAt(place) == 'b' ? 'c' : 'b';
                return with(lines, line, old.substring(0, place) + other + old.substring(place + 1));
            }
        },
        A_CHARACTER_TAKEN_OUT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                int line = samples.upTo(lines.size() - 1);
                int place = samples.upTo(lines.get(line).length() - 1);
                return with(
                        lines,
                        line,
                        new StringBuilder(lines.get(line)).deleteCharAt(place).toString());
            }
        },
        AN_ENTRY_TAKEN_OUT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.remove(entry(lines, samples));
                return fewer;
            }
        },
        AN_ENTRY_TWICE {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> more = new ArrayList<>(lines);
                more.add(entry(lines, samples), lines.get(entry(lines, samples)));
                return more;
            }
        },
        TWO_ENTRIES_SWAPPED {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> swapped = new ArrayList<>(lines);
                int one = entry(lines, samples);
                Collections.swap(swapped, one, one == lines.size() - 2 ? one - 1 : one + 1);
                return swapped;
            }
        },
        THE_TAIL_CUT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                return lines.subList(0, entry(lines, samples));
            }
        },
        THE_TAIL_CUT_BEFORE_THE_FOOT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> cut = new ArrayList<>(lines.subList(0, entry(lines, samples)));
                cut.add(lines.get(lines.size() - 1));
                return cut;
            }
        },
        /** By somebody who has stolen the key: only what others kept can tell. */
        THE_TAIL_CUT_AND_SIGNED {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<LoggedEntry> entries = entries(lines);
                return export(entries.subList(0, samples.upTo(entries.size() - 2)), KEY);
            }
        },
        REBUILT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> rebuilt = export(rebuilt(lines, samples), KEY);
                return with(rebuilt, rebuilt.size() - 1, lines.get(lines.size() - 1));
            }
        },
        REBUILT_AND_SIGNED {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                return export(rebuilt(lines, samples), KEY);
            }
        },
        REBUILT_UNDER_ANOTHER_KEY {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                return export(rebuilt(lines, samples), ANOTHER_KEY);
            }
        },
        THE_CLOCK_TURNED_BACK {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<LoggedEntry> entries = entries(lines);
                int place = 1 + samples.upTo(entries.size() - 2);
                return export(chained(entries, place, Instant.EPOCH, ""), KEY);
            }
        },
        WORDS_GONE_WITH_NO_ERASURE {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                int line = entry(lines, samples);
                LoggedEntry logged = ExportLines.read(lines.get(line));
                long blamed = logged.entry().number() + samples.upTo(2);
                LoggedEntry without =
                        new LoggedEntry(logged.entry(), logged.digest(), logged.deed(), null, Math.max(1, blamed));
                return logged.erasedBy() > 0 ? lines.subList(0, 1) : with(lines, line, ExportLines.line(without));
            }
        };

        abstract List<String> on(List<String> lines, Samples samples);
    }

    @Test
    void bothAgreeThatHonestLogsAreSound() {
        Samples.forEach(100, samples -> {
            List<LoggedEntry> entries = honest(samples);
            List<String> lines = export(entries, KEY);
            List<String> kept = kept(entries, samples);

            assertThat(ours(lines, kept).faults()).isEmpty();
            assertThat(theirs(lines, kept)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothFindWhatSomebodyDidToALog(Attack attack) {
        Samples.forEach(60, samples -> {
            List<LoggedEntry> entries = honest(samples);
            List<String> lines = export(entries, KEY);
            List<String> kept = new ArrayList<>(kept(entries, samples));
            kept.add(note(entries, KEY));

            List<String> tampered = attack.on(lines, samples);

            if (!tampered.equals(lines)) {
                assertThat(theirs(tampered, kept)).as("outsider").isNotEmpty();
                assertThat(ours(tampered, kept).isSound()).as("desk").isFalse();
            }
        });
    }

    @Test
    void namesTheEntryThatWasChanged() {
        Samples.forEach(50, samples -> {
            List<String> lines = export(honest(samples), KEY);
            int line = entry(lines, samples);
            LoggedEntry logged = ExportLines.read(lines.get(line));
            LoggedEntry changed = new LoggedEntry(
                    moved(
                            logged.entry(),
                            logged.entry().at(),
                            "9",
                            logged.entry().previous()),
                    logged.digest(),
                    logged.deed(),
                    logged.words(),
                    logged.erasedBy());

            assertThat(ours(with(lines, line, ExportLines.line(changed)), List.of())
                            .faults())
                    .contains(new Fault(Fault.Kind.CHANGED, line, ""));
        });
    }

    private static Verification ours(List<String> lines, List<String> kept) {
        ExportCheck check = new ExportCheck(
                List.of(KEY.verifyingKey()), String.join("\n", kept), lines.isEmpty() ? "" : lines.get(0));
        lines.stream().skip(1).forEach(check::next);
        return check.end(LATER);
    }

    private static String theirs(List<String> lines, List<String> kept) {
        return OutsideVerifier.verify(
                String.join("\n", lines) + "\n", KEY.verifyingKey().text(), kept);
    }

    private static List<LoggedEntry> honest(Samples samples) {
        Random random = new Random(samples.upTo(1_000_000));
        List<LoggedEntry> entries = new ArrayList<>();
        Instant at = Instant.parse("2031-05-10T08:00:00Z");
        Digest previous = Digest.NONE;
        Map<String, Boolean> erased = new HashMap<>();
        int size = 3 + samples.upTo(30);
        for (int number = 1; number <= size; number++) {
            at = at.plusMillis(samples.upTo(2_000));
            String actor = samples.oneIn(4) ? "" : "person-" + samples.upTo(2);
            LoggedEntry logged = entry(number, at, actor, previous, random, samples);
            entries.add(logged);
            previous = logged.digest();
        }
        return samples.oneIn(3) ? erasing(entries, at, random) : entries;
    }

    private static LoggedEntry entry(
            int number, Instant at, String actor, Digest previous, Random random, Samples samples) {
        Payload deed = Payload.of("{\"n\":" + number + "}", random);
        @Nullable
        Payload words = actor.isEmpty() ? null : Payload.of("{\"said\":\"" + samples.upTo(99) + " é\"}", random);
        Action action = samples.oneOf(List.of(Action.QUESTION, Action.EDIT, Action.DENIED));
        Entry entry = new Entry(
                number,
                at,
                "fire-2031",
                String.valueOf(samples.upTo(2)),
                actor,
                action,
                deed.digest(),
                words == null ? Digest.NONE : words.digest(),
                previous);
        return new LoggedEntry(entry, entry.digest(), deed, words, 0);
    }

    /** The log in which the words of one person are erased, as its last entry tells. */
    private static List<LoggedEntry> erasing(List<LoggedEntry> entries, Instant at, Random random) {
        long number = entries.size() + 1L;
        List<LoggedEntry> erased = new ArrayList<>();
        for (LoggedEntry logged : entries) {
            erased.add(
                    logged.entry().actor().equals("person-1")
                            ? new LoggedEntry(logged.entry(), logged.digest(), logged.deed(), null, number)
                            : logged);
        }
        Payload deed = Payload.of("{\"person\":\"person-1\"}", random);
        Digest previous = entries.get(entries.size() - 1).digest();
        Entry entry = new Entry(number, at, "", "", "", Action.ERASURE, deed.digest(), Digest.NONE, previous);
        erased.add(new LoggedEntry(entry, entry.digest(), deed, null, 0));
        return erased;
    }

    private static List<LoggedEntry> rebuilt(List<String> lines, Samples samples) {
        List<LoggedEntry> entries = entries(lines);
        return chained(entries, samples.upTo(entries.size() - 1), null, "9");
    }

    /** The log with one entry changed, and every digest after it made to fit. */
    private static List<LoggedEntry> chained(List<LoggedEntry> entries, int place, @Nullable Instant at, String guild) {
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

    private static Entry moved(Entry old, Instant at, String guild, Digest previous) {
        return new Entry(
                old.number(), at, old.incident(), guild, old.actor(), old.action(), old.deed(), old.words(), previous);
    }

    private static List<String> export(List<LoggedEntry> entries, SigningKey key) {
        List<String> lines = new ArrayList<>();
        lines.add(ExportLines.head(key.verifyingKey()));
        entries.forEach(logged -> lines.add(ExportLines.line(logged)));
        lines.add(ExportLines.foot(note(entries, key)));
        return lines;
    }

    private static List<String> kept(List<LoggedEntry> entries, Samples samples) {
        return List.of(note(entries.subList(0, samples.upTo(entries.size())), KEY));
    }

    private static String note(List<LoggedEntry> entries, SigningKey key) {
        MerkleTree tree = MerkleTree.empty();
        entries.forEach(logged -> tree.add(logged.digest()));
        VerifyingKey publicKey = key.verifyingKey();
        return new Checkpoint(publicKey.name(), tree.size(), tree.root()).signedWith(key);
    }

    private static List<LoggedEntry> entries(List<String> lines) {
        return lines.subList(1, lines.size() - 1).stream()
                .map(ExportLines::read)
                .toList();
    }

    /** The line of any entry. */
    private static int entry(List<String> lines, Samples samples) {
        return 1 + samples.upTo(lines.size() - 3);
    }

    private static List<String> with(List<String> lines, int line, String text) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, text);
        return changed;
    }
}
