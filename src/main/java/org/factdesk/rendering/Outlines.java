package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final Attributions attributions;

    Outlines(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
        this.attributions = new Attributions(phrases);
    }

    /** The heading of the first section, or what is to be said before it. */
    String lead(Answer.Overview answer, FactBase base) {
        String all = String.valueOf(base.claims().size());
        return phrases.say("outline." + word(answer.sections().get(0).topic()), all);
    }

    List<Said> said(Answer.Overview answer, FactBase base) {
        List<Said> said = new ArrayList<>();
        for (Section section : answer.sections()) {
            String heading = said.isEmpty() ? "" : phrases.say("outline." + word(section.topic()));
            said.addAll(said(section, heading, base));
        }
        return said;
    }

    private List<Said> said(Section section, String first, FactBase base) {
        List<Said> said = new ArrayList<>();
        String day = "";
        boolean isAgainst = false;
        for (int i = 0; i < section.claims().size(); i++) {
            Claim claim = section.claims().get(i);
            String heading = i == 0 ? first : "";
            boolean wasAgainst = isAgainst;
            isAgainst = section.claims().subList(0, i).stream().anyMatch(base.disputing(claim)::contains);
            if (isAgainst) {
                heading = phrases.say("heading.against");
            } else if (section.topic() == Topic.IN_ORDER) {
                String when = phrases.say("timeline.when", dates.of(base.time(claim)));
                heading = when.equals(day) && !wasAgainst ? "" : when;
                day = when;
            } else if (wasAgainst) {
                heading = phrases.say("heading.also");
            }
            said.add(new Said(heading, claim.id(), claim.text(), attributions.of(claim, base)));
        }
        return said;
    }

    /** Where more of that can be read; of a claim that is doubted, how reliable its source is. */
    List<String> notes(Answer.Overview answer, FactBase base) {
        Topic topic = answer.sections().get(0).topic();
        Source source = base.sourceOf(answer.claims().get(0));
        return phrases
                .find(
                        "outline.more." + word(topic),
                        source.publisher(),
                        source.reliability().name())
                .stream()
                .toList();
    }

    private static String word(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is said to a courtesy, or to whoever asks for the sources or the parties as such. */
    String courtesy(Intent intent, FactBase base) {
        String key = "courtesy." + intent.word();
        String title = base.incident().title();
        return switch (intent) {
            case SOURCES ->
                phrases.say(key, title, String.valueOf(base.sources().size()), publishers(base));
            case PARTIES ->
                phrases.say(key, title, String.valueOf(base.parties().size()), parties(base));
            default -> phrases.say(key, title);
        };
    }

    /** Of the sources, first those that most claims were read in. */
    private static String publishers(FactBase base) {
        Map<String, Long> claims =
                counted(base.claims().stream().map(claim -> claim.provenance().source()));
        return names(base.sources().stream()
                .sorted(Comparator.comparingLong(source -> -claims.getOrDefault(source.id(), 0L)))
                .map(Source::publisher));
    }

    /** First those of whom most claims speak, or who make them. */
    private static String parties(FactBase base) {
        Map<String, Long> claims = counted(base.claims().stream().flatMap(claim -> Stream.of(
                        claim.statement().who(), claim.attribution().claimant())
                .distinct()));
        return names(base.parties().stream()
                .sorted(Comparator.comparingLong(party -> -claims.getOrDefault(party.id(), 0L)))
                .map(Party::name));
    }

    private static Map<String, Long> counted(Stream<String> ids) {
        return ids.collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static String names(Stream<String> names) {
        return String.join(", ", names.distinct().limit(MOST_NAMES).toList());
    }
}
