package org.factdesk.outsider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.factdesk.audit.Digest;
import org.factdesk.audit.ExportLines;
import org.factdesk.audit.ExportLines.Withheld;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.SigningKey;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports for the chiefs of one guild, in which the entries of others are withheld. */
class TamperedGuildExportPropertyTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey ANOTHER_KEY = SigningKey.generate();
    private static final String WITHHELD = "{\"withheld\":";

    /** What somebody does to such an export. */
    enum Attack {
        A_CHARACTER_CHANGED {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                int line = samples.upTo(lines.size() - 1);
                StringBuilder text = new StringBuilder(lines.get(line));
                int place = samples.upTo(text.length() - 1);
                text.setCharAt(place, text.charAt(place) == '1' ? '2' : '1');
                return with(lines, line, text.toString());
            }
        },
        A_LINE_TAKEN_OUT {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.remove(inside(lines, samples));
                return fewer;
            }
        },
        A_LINE_TWICE {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                List<String> more = new ArrayList<>(lines);
                int line = inside(lines, samples);
                more.add(line, lines.get(line));
                return more;
            }
        },
        TWO_LINES_SWAPPED {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, inside(lines, samples), inside(lines, samples));
                return swapped;
            }
        },
        A_WITHHELD_PART_MADE_LARGER {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                return withheld(
                        lines,
                        samples,
                        part -> new Withheld(part.number(), part.level() + 1 + samples.upTo(70), part.subtree()));
            }
        },
        A_WITHHELD_PART_REPLACED {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                Digest other = entries.get(samples.upTo(entries.size() - 1)).digest();
                return withheld(lines, samples, part -> new Withheld(part.number(), part.level(), other));
            }
        },
        A_CHANGED_ENTRY_AND_THE_REST_MADE_TO_FIT {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                int place = samples.upTo(entries.size() - 1);
                List<String> rebuilt =
                        HonestLogs.export(HonestLogs.chained(entries, place, null, "9"), guildOf(lines), KEY);
                return with(rebuilt, rebuilt.size() - 1, lines.get(lines.size() - 1));
            }
        },
        REBUILT_AND_SIGNED {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                int place = samples.upTo(entries.size() - 1);
                return HonestLogs.export(HonestLogs.chained(entries, place, null, "9"), guildOf(lines), KEY);
            }
        },
        REBUILT_UNDER_ANOTHER_KEY {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                return HonestLogs.export(entries, guildOf(lines), ANOTHER_KEY);
            }
        },
        THE_TAIL_CUT_AND_SIGNED {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                return HonestLogs.export(entries.subList(0, samples.upTo(entries.size() - 2)), guildOf(lines), KEY);
            }
        },
        THE_CLOCK_TURNED_BACK {
            @Override
            List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples) {
                int place = 1 + samples.upTo(entries.size() - 2);
                return HonestLogs.export(HonestLogs.chained(entries, place, Instant.EPOCH, ""), guildOf(lines), KEY);
            }
        };

        abstract List<String> on(List<String> lines, List<LoggedEntry> entries, Samples samples);
    }

    @Test
    void bothAgreeThatHonestExportsAreSound() {
        Samples.forEach(100, samples -> {
            List<LoggedEntry> entries = HonestLogs.any(samples);
            List<String> lines = HonestLogs.export(entries, samples.oneOf(HonestLogs.GUILDS), KEY);
            List<String> kept = HonestLogs.kept(entries, KEY, samples);

            assertThat(Verdicts.ours(lines, kept, KEY.verifyingKey()).faults()).isEmpty();
            assertThat(Verdicts.theirs(lines, kept, KEY.verifyingKey())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothFindWhatSomebodyDidToAnExport(Attack attack) {
        Samples.forEach(60, samples -> {
            List<LoggedEntry> entries = HonestLogs.any(samples);
            List<String> lines = HonestLogs.export(entries, samples.oneOf(HonestLogs.GUILDS), KEY);
            List<String> kept = List.of(HonestLogs.note(entries, KEY));

            List<String> tampered = attack.on(lines, entries, samples);

            if (!tampered.equals(lines)) {
                assertThat(Verdicts.theirs(tampered, kept, KEY.verifyingKey()))
                        .as("outsider")
                        .isNotEmpty();
                assertThat(Verdicts.ours(tampered, kept, KEY.verifyingKey()).isSound())
                        .as("desk")
                        .isFalse();
            }
        });
    }

    @Test
    void aCheckpointWithinWithheldEntriesIsNotCountedAsCompared() {
        Samples.forEach(100, samples -> {
            List<LoggedEntry> entries = HonestLogs.any(samples);
            int size = 1 + samples.upTo(entries.size() - 1);
            List<String> lines = HonestLogs.export(entries, samples.oneOf(HonestLogs.GUILDS), KEY);
            List<String> kept = List.of(HonestLogs.note(entries.subList(0, size), KEY));

            int compared = Verdicts.ours(lines, kept, KEY.verifyingKey()).checkpoints();

            assertThat(compared).isEqualTo(isWithin(lines, size) ? 0 : 1);
        });
    }

    /** Whether a size lies within entries that are withheld together. */
    private static boolean isWithin(List<String> lines, long size) {
        return lines.stream()
                .filter(line -> line.startsWith(WITHHELD))
                .map(TamperedGuildExportPropertyTest::part)
                .anyMatch(part -> part.number() <= size && size < part.number() - 1 + (1L << part.level()));
    }

    private static String guildOf(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("\"guild\":\"0\"")) ? "0" : "1";
    }

    private interface Change {
        Withheld of(Withheld part);
    }

    /** The lines with one withheld part changed, or as they are where there is none. */
    private static List<String> withheld(List<String> lines, Samples samples, Change change) {
        List<Integer> places = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(WITHHELD)) {
                places.add(line);
            }
        }
        if (places.isEmpty()) {
            return lines;
        }
        int place = samples.oneOf(places);
        return with(lines, place, ExportLines.withheld(change.of(part(lines.get(place)))));
    }

    private static Withheld part(String line) {
        String[] fields = line.split("[:,\"}]+");
        return new Withheld(Long.parseLong(fields[2]), Integer.parseInt(fields[4]), Digest.parse(fields[6]));
    }

    private static int inside(List<String> lines, Samples samples) {
        return 1 + samples.upTo(lines.size() - 3);
    }

    private static List<String> with(List<String> lines, int line, String text) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, text);
        return changed;
    }
}
