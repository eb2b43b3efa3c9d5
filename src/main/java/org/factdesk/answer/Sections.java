package org.factdesk.answer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Answerer.Near;
import org.factdesk.answer.Section.Topic;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.Conversation;

/**
 * Picks claims that stand for the record of an incident: those come first that are nearest to its title. Each list of
 * sections is of one section, or empty where no claim belongs in it.
 */
final class Sections {
    /** More claims than these, and what contradicts them, nobody reads on a phone; the lists of the desk hold all. */
    private static final int MOST = 6;

    private static final int MOST_OF_THE_GIST = 2;
    private static final int MOST_MORE = 2;

    private final Neighbours neighbours;
    private final FactBase base;
    private final List<Claim> standing = new ArrayList<>();

    Sections(Neighbours neighbours, FactBase base) {
        this.neighbours = neighbours;
        this.base = base;
    }

    /** The claims that stand, the most central first: of a large base only some are compared with the title. */
    private List<Claim> standing() {
        if (standing.isEmpty()) {
            Set<String> known = new HashSet<>();
            Stream.concat(
                            neighbours.of(base.incident().title(), base).stream()
                                    .map(Near::claim),
                            base.claims().stream())
                    .filter(claim -> known.add(claim.id()) && stands(claim))
                    .forEach(standing::add);
        }
        return standing;
    }

    /** What happened in a time; of all times what the incident is about, where accounts differ, and what was said last. */
    List<Section> brief(When window) {
        if (window.isDated()) {
            return inOrder(window);
        }
        List<Section> brief = new ArrayList<>(gist());
        brief.addAll(disputed(1, When.UNDATED, shown(brief)));
        Set<Claim> shown = shown(brief);
        brief.addAll(newest(1, claim -> !shown.contains(claim)));
        return brief;
    }

    private List<Section> gist() {
        List<Claim> gist = new ArrayList<>();
        for (Claim claim : standing()) {
            boolean isKnown = gist.stream().anyMatch(one -> base.speakOfTheSame(one, claim));
            if (gist.size() < MOST_OF_THE_GIST && !isKnown) {
                gist.add(claim);
            }
        }
        return section(Topic.GIST, gist);
    }

    private Set<Claim> shown(List<Section> sections) {
        return Set.copyOf(all(sections));
    }

    /** All that sections show, in its order. */
    List<Claim> all(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.claims().stream())
                .flatMap(claim -> base.shownWith(claim).stream())
                .distinct()
                .toList();
    }

    /** What was said last, in a time or ever. */
    List<Section> newest(int most, When window) {
        return newest(most, claim -> !window.isDated() || isWithin(base.news(claim), window));
    }

    private record Dated(Claim claim, LocalDateTime day) {}

    private List<Section> newest(int most, Predicate<Claim> wanted) {
        List<Claim> newest = standing().stream()
                .filter(wanted)
                .map(claim -> new Dated(claim, base.news(claim).earliest()))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .limit(most)
                .map(Dated::claim)
                .toList();
        return section(Topic.NEWEST, newest);
    }

    /** Where accounts differ, of a time or of all. */
    List<Section> disputed(int most, When window) {
        return disputed(most, window, Set.of());
    }

    private List<Section> disputed(int most, When window, Set<Claim> shown) {
        List<Claim> sides = new ArrayList<>();
        Set<Claim> known = new HashSet<>(shown);
        for (Claim claim : standing()) {
            List<Claim> others = base.disputing(claim);
            boolean isNew = !known.contains(claim) && others.stream().noneMatch(known::contains);
            boolean isOfThatTime = !window.isDated() || isWithin(base.time(claim), window);
            if (sides.size() < most && isNew && isOfThatTime && !others.isEmpty()) {
                sides.add(claim);
                known.add(claim);
                known.addAll(others);
            }
        }
        return section(Topic.DISPUTED, sides);
    }

    /** What happened in which order. */
    List<Section> inOrder() {
        return inOrder(claim -> claim.statement().when().isDated());
    }

    /** What happened in a time, or was said then if nobody knows when it happened, in its order. */
    List<Section> inOrder(When window) {
        return inOrder(claim -> isWithin(base.time(claim), window));
    }

    private List<Section> inOrder(Predicate<Claim> wanted) {
        List<Claim> dated = standing().stream()
                .filter(wanted)
                .limit(MOST)
                .sorted(Comparator.comparing(base::time, When.BY_BEGINNING))
                .toList();
        return section(Topic.IN_ORDER, dated);
    }

    private static boolean isWithin(When when, When window) {
        return when.isDated()
                && !when.earliest().isBefore(window.earliest())
                && !when.latest().isAfter(window.latest());
    }

    /** What comes near the claim that answered last and was not said in the conversation. */
    List<Section> more(Conversation conversation) {
        Set<Claim> said = conversation.turns().stream()
                .filter(Conversation.Turn::answered)
                .flatMap(turn -> turn.claims().stream())
                .flatMap(id -> base.claim(id).stream())
                .flatMap(claim -> base.shownWith(claim).stream())
                .collect(Collectors.toSet());
        List<Claim> more = lead(conversation)
                .flatMap(lead -> neighbours.of(lead.text(), base).stream())
                .filter(Near::mayBeMeant)
                .map(Near::claim)
                .filter(claim -> stands(claim) && !said.contains(claim))
                .limit(MOST_MORE)
                .toList();
        return section(Topic.MORE, more);
    }

    /** What was answered just before, once more. */
    List<Section> again(Conversation conversation) {
        return section(Topic.STANDING, lead(conversation).toList());
    }

    /** The claim that led the last answer, if it still stands. */
    private Stream<Claim> lead(Conversation conversation) {
        return conversation.lastSaid().stream().limit(1).flatMap(lead -> base.claim(lead).stream());
    }

    /** Whether nothing replaced it. */
    private boolean stands(Claim claim) {
        return base.successors(claim).isEmpty();
    }

    /** As many as there is room for with what is shown beside them. */
    private List<Section> section(Topic topic, List<Claim> claims) {
        List<Claim> fitting = new ArrayList<>();
        Set<Claim> shown = new HashSet<>();
        for (Claim claim : claims) {
            List<Claim> all = base.shownWith(claim);
            boolean hasRoom = fitting.isEmpty() || shown.size() + all.size() <= MOST;
            if (!shown.contains(claim) && hasRoom) {
                fitting.add(claim);
                shown.addAll(all);
            }
        }
        return fitting.isEmpty() ? List.of() : List.of(new Section(topic, fitting));
    }
}
