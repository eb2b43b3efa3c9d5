package org.factdesk.desk.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Contents;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.PartySheet;
import org.factdesk.desk.sheet.SourceSheet;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Merging;
import org.factdesk.moderation.Outcome.Clash;
import org.factdesk.moderation.Subject;

/** Puts a draft on top of what somebody else changed since it was begun. */
final class Clashes {
    /** Forms say all of their subject, also what whoever filled them left as it stood when they began. */
    private static final Set<String> WHOLE = Set.of(ClaimSheet.WORD, SourceSheet.WORD, PartySheet.WORD);

    private final Merging merging;

    Clashes(Merging merging) {
        this.merging = merging;
    }

    /**
     * A draft that can be looked at again.
     *
     * @param clashes what others did, and what the draft does on top of it
     */
    record OnTop(Draft draft, List<Clash> clashes) {}

    OnTop of(Readings.Sound sound, List<Clash> found) {
        long now = LongStream.concat(
                        LongStream.of(sound.base().revision()),
                        found.stream().mapToLong(clash -> clash.theirs().number()))
                .max()
                .orElseThrow();
        Draft later = sound.draft().with(Draft.BASIS, String.valueOf(now));
        if (!WHOLE.contains(later.value(Draft.SHEET))) {
            return new OnTop(later, found);
        }
        List<Clash> merged = found.stream()
                .map(clash -> new Clash(merging.onTop(clash, sound.draft().basis()), clash.theirs()))
                .toList();
        Draft typed = merged.stream()
                .map(Clash::mine)
                .filter(edit -> edit.subject().equals(sound.reading().subject()))
                .flatMap(edit -> edit.after().stream())
                .findFirst()
                .map(content ->
                        later.with(Contents.fields(content, beside(sound))).with(Draft.BECAUSE, sound.why()))
                .orElse(later);
        return new OnTop(typed, merged);
    }

    private static Map<Subject, Content> beside(Readings.Sound sound) {
        return sound.reading().edits().stream()
                .map(Edit::after)
                .flatMap(content -> content.stream())
                .collect(Collectors.toMap(Content::subject, content -> content));
    }
}
