package org.factdesk.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Section;
import org.factdesk.answer.Section.Topic;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.question.Intent;
import org.factdesk.rendering.Reply.Said;

/** Puts what the record holds as a whole into words: claims under headings, and where all of it can be read. */
final class Outlines {
    private static final int MOST_NAMES = 8;

    private final Phrases phrases;
    private final Dates dates;

    Outlines(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    /** The heading of the first section, or what is to be said before it. */
    String lead(Answer.Overview answer, FactBase base) {
        String all = String.valueOf(base.claims().size());
        return phrases.say("outline." + answer.sections().get(0).word(), all);
    }

    List<Said> said(Answer.Overview answer, FactBase base) {
        Telling telling = new Telling(phrases, base);
        for (Section section : answer.sections()) {
            String heading = telling.size() == 0 ? "" : phrases.say("outline." + section.word());
            if (section.topic() == Topic.IN_ORDER) {
                addInOrder(section, telling, base);
            } else {
                add(section, heading, telling);
            }
        }
        return telling.said();
    }

    /** Behind the other side of a claim the next one would be taken for a part of that. */
    private void add(Section section, String first, Telling telling) {
        String heading = first;
        for (Claim claim : section.claims()) {
            int before = telling.size();
            telling.add(heading, claim);
            heading = telling.size() > before + 1 ? phrases.say("heading.also") : "";
        }
    }

    private void addInOrder(Section section, Telling telling, FactBase base) {
        String heading = "";
        for (Claim claim : section.claims()) {
            String day = phrases.say(dated(claim), dates.of(base.time(claim)));
            int before = telling.size();
            telling.add(day.equals(heading) ? "" : day, claim);
            heading = telling.size() > before + 1 ? "" : day;
        }
    }

    /** Whether it happened on that day, was said then, or was only published. */
    private static String dated(Claim claim) {
        if (claim.statement().when().isDated()) {
            return "timeline.when";
        }
        return claim.attribution().saidOn().isDated() ? "outline.said" : "outline.published";
    }

    /** Where more of that can be read; of a claim that is doubted, how reliable its source is. */
    List<String> notes(Answer.Overview answer, FactBase base) {
        Source source = base.sourceOf(answer.claims().get(0));
        return phrases
                .find(
                        "outline.more." + answer.sections().get(0).word(),
                        source.publisher(),
                        source.reliability().name())
                .stream()
                .toList();
    }

    /** What is said to a courtesy, or to whoever asks for the sources or the parties as such. */
    String courtesy(Intent intent, FactBase base) {
        String key = "courtesy." + intent.word();
        String title = base.incident().title();
        return switch (intent) {
            case SOURCES -> counted(key, publishers(base), base);
            case PARTIES -> counted(key, parties(base), base);
            default -> phrases.say(key, title);
        };
    }

    private String counted(String key, List<String> names, FactBase base) {
        return names.isEmpty()
                ? phrases.say("courtesy.smalltalk", base.incident().title())
                : phrases.say(
                        key,
                        String.valueOf(names.size()),
                        String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))));
    }

    /** Of what claims were read in, that first of which most were. */
    private static List<String> publishers(FactBase base) {
        Map<String, Long> claims =
                counted(base.claims().stream().map(claim -> claim.provenance().source()));
        return base.sources().stream()
                .filter(source -> claims.containsKey(source.id()))
                .sorted(Comparator.comparingLong(source -> -claims.getOrDefault(source.id(), 0L)))
                .map(Source::publisher)
                .distinct()
                .toList();
    }

    /** First those of whom most claims speak, or who make them. */
    private static List<String> parties(FactBase base) {
        Map<String, Long> claims = counted(base.claims().stream().flatMap(claim -> Stream.of(
                        claim.statement().who(), claim.attribution().claimant())
                .distinct()));
        return base.parties().stream()
                .sorted(Comparator.comparingLong(party -> -claims.getOrDefault(party.id(), 0L)))
                .map(Party::name)
                .toList();
    }

    private static Map<String, Long> counted(Stream<String> ids) {
        return ids.collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
