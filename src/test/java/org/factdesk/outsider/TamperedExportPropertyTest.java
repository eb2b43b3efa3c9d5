package org.factdesk.outsider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.factdesk.audit.ExportLines;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.Verification;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the desk's own verifier says of exports, compared with what an outsider's says. */
class TamperedExportPropertyTest {
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
                return HonestLogs.export(entries.subList(0, samples.upTo(entries.size() - 2)), KEY);
            }
        },
        REBUILT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<String> rebuilt = HonestLogs.export(rebuilt(lines, samples), KEY);
                return with(rebuilt, rebuilt.size() - 1, lines.get(lines.size() - 1));
            }
        },
        REBUILT_AND_SIGNED {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                return HonestLogs.export(rebuilt(lines, samples), KEY);
            }
        },
        REBUILT_UNDER_ANOTHER_KEY {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                return HonestLogs.export(rebuilt(lines, samples), ANOTHER_KEY);
            }
        },
        THE_CLOCK_TURNED_BACK {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                List<LoggedEntry> entries = entries(lines);
                int place = 1 + samples.upTo(entries.size() - 2);
                return HonestLogs.export(HonestLogs.chained(entries, place, Instant.EPOCH, ""), KEY);
            }
        },
        /** The digest of salt and text stays the same. */
        TEXT_MOVED_INTO_ITS_SALT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                int line = entry(lines, samples);
                return with(lines, line, MovedSalt.withTextInSalt(lines.get(line), samples));
            }
        },
        THE_SALT_MOVED_INTO_ITS_TEXT {
            @Override
            List<String> on(List<String> lines, Samples samples) {
                int line = entry(lines, samples);
                return with(lines, line, MovedSalt.withSaltInText(lines.get(line), samples));
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
            List<LoggedEntry> entries = HonestLogs.any(samples);
            List<String> lines = HonestLogs.export(entries, KEY);
            List<String> kept = HonestLogs.kept(entries, KEY, samples);

            assertThat(ours(lines, kept).faults()).isEmpty();
            assertThat(theirs(lines, kept)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothFindWhatSomebodyDidToALog(Attack attack) {
        Samples.forEach(60, samples -> {
            List<LoggedEntry> entries = HonestLogs.any(samples);
            List<String> lines = HonestLogs.export(entries, KEY);
            List<String> kept = new ArrayList<>(HonestLogs.kept(entries, KEY, samples));
            kept.add(HonestLogs.note(entries, KEY));

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
            List<String> lines = HonestLogs.export(HonestLogs.any(samples), KEY);
            int line = entry(lines, samples);
            LoggedEntry logged = ExportLines.read(lines.get(line));
            LoggedEntry changed = new LoggedEntry(
                    HonestLogs.moved(
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
                    .contains(new LogFault(LogFault.Kind.CHANGED, line, ""));
        });
    }

    private static Verification ours(List<String> lines, List<String> kept) {
        return Verdicts.ours(lines, kept, KEY.verifyingKey());
    }

    private static String theirs(List<String> lines, List<String> kept) {
        return Verdicts.theirs(lines, kept, KEY.verifyingKey());
    }

    private static List<LoggedEntry> rebuilt(List<String> lines, Samples samples) {
        List<LoggedEntry> entries = entries(lines);
        return HonestLogs.chained(entries, samples.upTo(entries.size() - 1), null, "9");
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
