package org.factdesk.answer;

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
    private final List<Claim> central;

    Sections(Neighbours neighbours, FactBase base) {
        this.neighbours = neighbours;
        this.base = base;
        central = neighbours.of(base.incident().title(), base).stream()
                .map(Near::claim)
                .toList();
    }

    /** What the incident is about, where accounts differ on that, and what was said last. */
    List<Section> brief() {
        List<Section> brief = new ArrayList<>(gist());
        brief.addAll(disputed(1, shown(brief)));
        Set<Claim> shown = shown(brief);
        brief.addAll(newest(1, claim -> !shown.contains(claim)));
        return brief;
    }

    private List<Section> gist() {
        List<Claim> gist = new ArrayList<>();
        for (Claim claim : central) {
            boolean isKnown = gist.stream().anyMatch(one -> base.speakOfTheSame(one, claim));
            if (gist.size() < MOST_OF_THE_GIST && !isKnown && stands(claim)) {
                gist.add(claim);
            }
        }
        return section(Topic.GIST, gist);
    }

    private static Set<Claim> shown(List<Section> sections) {
        return sections.stream().flatMap(section -> section.claims().stream()).collect(Collectors.toSet());
    }

    /** What was said last. */
    List<Section> newest(int most) {
        return newest(most, claim -> true);
    }

    private List<Section> newest(int most, Predicate<Claim> wanted) {
        List<Claim> newest = central.stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Claim claim) -> base.news(claim).latest())
                        .reversed())
                .limit(most)
                .toList();
        return section(Topic.NEWEST, newest);
    }

    /** Where accounts differ. */
    List<Section> disputed(int most) {
        return disputed(most, Set.of());
    }

    private List<Section> disputed(int most, Set<Claim> shown) {
        List<Claim> sides = new ArrayList<>();
        Set<Claim> known = new HashSet<>(shown);
        for (Claim claim : central) {
            List<Claim> others = base.disputing(claim);
            boolean isNew = !known.contains(claim) && others.stream().noneMatch(known::contains);
            if (sides.size() < most && isNew && !others.isEmpty() && stands(claim)) {
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
        List<Claim> dated = central.stream()
                .filter(wanted)
                .filter(this::stands)
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
        Set<String> said = conversation.turns().stream()
                .flatMap(turn -> turn.claims().stream())
                .collect(Collectors.toSet());
        List<Claim> more = lead(conversation)
                .flatMap(lead -> neighbours.of(lead.text(), base).stream())
                .filter(Near::mayBeMeant)
                .map(Near::claim)
                .filter(claim -> !said.contains(claim.id()))
                .limit(MOST_MORE)
                .toList();
        return section(Topic.MORE, more);
    }

    /** What answered last, once more. */
    List<Section> again(Conversation conversation) {
        return section(Topic.STANDING, lead(conversation).toList());
    }

    /** The claim that led the last answer, if it still stands. */
    private Stream<Claim> lead(Conversation conversation) {
        return conversation.leads().stream().limit(1).flatMap(lead -> base.claim(lead).stream());
    }

    /** Whether nothing replaced it. */
    private boolean stands(Claim claim) {
        return base.successors(claim).isEmpty();
    }

    /** Each with what contradicts it, as many as there is room for. */
    private List<Section> section(Topic topic, List<Claim> claims) {
        List<Claim> all = new ArrayList<>();
        for (Claim claim : claims) {
            List<Claim> sides = Stream.concat(Stream.of(claim), base.disputing(claim).stream())
                    .filter(side -> !all.contains(side))
                    .toList();
            if (all.isEmpty() || all.size() + sides.size() <= MOST) {
                all.addAll(sides);
            }
        }
        return all.isEmpty() ? List.of() : List.of(new Section(topic, all));
    }
}
