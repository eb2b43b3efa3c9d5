package org.factdesk.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.rendering.Briefs;
import org.factdesk.rendering.Phrases;

/** Says which questions would be answered differently: of many the first, and how many there are. */
final class EffectLines {
    private static final int MOST_CHANGES = 8;

    private final Phrases phrases;

    EffectLines(Phrases phrases) {
        this.phrases = phrases;
    }

    List<String> of(Effects.Found found) {
        List<String> lines = new ArrayList<>();
        if (found.all() > 0) {
            String asked = phrases.say(
                    found.asked() == found.near() ? "preview.asked.all" : "preview.asked.some",
                    String.valueOf(found.asked()),
                    String.valueOf(found.all()),
                    String.valueOf(found.near()));
            lines.add(phrases.say("preview.effects"));
            String changes = String.valueOf(found.changes().size());
            lines.add(phrases.say("preview.effects.count", changes, asked));
            if (found.unread() > 0) {
                lines.add(phrases.say("preview.unread-questions", String.valueOf(found.unread())));
            }
        }
        List<Effects.Change> changes = found.changes().stream()
                .filter(change -> !change.isOnlyOfWords())
                .toList();
        changes.stream().limit(MOST_CHANGES).forEach(change -> lines.add(effect(change)));
        if (changes.size() > MOST_CHANGES) {
            lines.add(phrases.say("preview.more", String.valueOf(changes.size() - MOST_CHANGES)));
        }
        reworded(found.changes()).ifPresent(lines::add);
        return lines;
    }

    /** Questions that the same claims go on answering need not show their answers twice. */
    private Optional<String> reworded(List<Effects.Change> changes) {
        List<String> questions = changes.stream()
                .filter(Effects.Change::isOnlyOfWords)
                .map(change -> phrases.say("quoted", Briefs.shortened(change.question())))
                .toList();
        String shown = String.join(", ", questions.stream().limit(MOST_CHANGES).toList());
        int more = questions.size() - MOST_CHANGES;
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(
                        "preview.effect.reworded",
                        more > 0 ? phrases.say("list.more", shown, String.valueOf(more)) : shown));
    }

    private String effect(Effects.Change change) {
        Briefs briefs = new Briefs(phrases);
        String before = briefs.of(change.before());
        String after = briefs.of(change.after());
        if (before.equals(after)) {
            return phrases.say("preview.effect.beside", Briefs.shortened(change.question()), before);
        }
        String key =
                switch (change.shift()) {
                    case WORSE -> "preview.effect.worse";
                    case BETTER -> "preview.effect.better";
                    case NEITHER -> "preview.effect";
                };
        return phrases.say(key, Briefs.shortened(change.question()), before, after);
    }
}
