package org.factdesk.claim;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One incident at one revision: its parties, its sources and the claims that stand. Immutable; reading it takes no lock.
 * Disputes are symmetrical whichever side wrote them down.
 */
public final class FactBase {
    private static final int MOST_DAYS = 8;

    private final Incident incident;
    private final long revision;
    private final Map<String, Party> parties;
    private final Map<String, Source> sources;
    private final Map<String, Claim> claims;
    private final Map<String, Claim> brought;
    private final List<Taught> taught;
    private final Map<String, Set<String>> disputes = new LinkedHashMap<>();
    private final Map<String, Set<String>> successors = new LinkedHashMap<>();
    /** Claims that replace each other, at one or several removes, are of one affair. */
    private final Map<String, String> affairs;

    private final Map<String, Set<String>> disputedAffairs = new HashMap<>();
    /** What was known up to the days asked about last; the same again is the same object. */
    private final Map<LocalDate, FactBase> past = new ConcurrentHashMap<>();

    /** All ids in the claims must name something given here, but for disputed and superseded claims, which may be gone. */
    public FactBase(
            Incident incident,
            long revision,
            Collection<Party> parties,
            Collection<Source> sources,
            Collection<Claim> claims) {
        this(incident, revision, parties, sources, claims, claims, List.of());
    }

    /**
     * The same where moderators have taught.
     *
     * @param brought the claims as packs last brought them, some of which may stand otherwise or no more
     * @param taught wordings of which the kind of answer is known
     */
    public FactBase(
            Incident incident,
            long revision,
            Collection<Party> parties,
            Collection<Source> sources,
            Collection<Claim> claims,
            Collection<Claim> brought,
            Collection<Taught> taught) {
        this.brought = byId(brought, Claim::id);
        this.taught = List.copyOf(taught);
        this.incident = incident;
        this.revision = revision;
        this.parties = byId(parties, Party::id);
        this.sources = byId(sources, Source::id);
        this.claims = byId(claims, Claim::id);
        for (Claim claim : claims) {
            requireKnown(claim);
            claim.disputes().stream().filter(this.claims::containsKey).forEach(other -> {
                disputes.computeIfAbsent(claim.id(), id -> new LinkedHashSet<>())
                        .add(other);
                disputes.computeIfAbsent(other, id -> new LinkedHashSet<>()).add(claim.id());
            });
            claim.supersedes().stream().filter(this.claims::containsKey).forEach(older -> successors
                    .computeIfAbsent(older, id -> new LinkedHashSet<>())
                    .add(claim.id()));
        }
        Affairs replaced = new Affairs();
        successors.forEach((older, newer) -> newer.forEach(one -> replaced.join(older, one)));
        affairs = replaced.joined();
        disputes.forEach((one, others) -> others.forEach(other -> disputedAffairs
                .computeIfAbsent(affair(one), affair -> new HashSet<>())
                .add(affair(other))));
    }

    public Incident incident() {
        return incident;
    }

    /** The number of the last edit that this snapshot knows of. */
    public long revision() {
        return revision;
    }

    public Collection<Party> parties() {
        return parties.values();
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    /** The claims that stand, in the order in which they were recorded. */
    public Collection<Claim> claims() {
        return claims.values();
    }

    /**
     * The claims as packs last brought them, whatever moderators changed since. What takes long to learn from is learned
     * from these, so that an edit need not wait for it, and the same record is always learned from alike.
     */
    public Collection<Claim> brought() {
        return brought.values();
    }

    /** A claim as a pack last brought it. */
    public Optional<Claim> brought(String id) {
        return Optional.ofNullable(brought.get(id));
    }

    /** Wordings of which the kind of answer is known. */
    public List<Taught> taught() {
        return taught;
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** The source that a claim of this base was read in. */
    public Source sourceOf(Claim claim) {
        return source(claim.provenance().source())
                .orElseThrow(() -> new IllegalArgumentException("claim " + claim.id() + " is not of this base"));
    }

    /** The claims that contradict this one or that it contradicts. */
    public List<Claim> disputing(Claim claim) {
        return all(disputes.getOrDefault(claim.id(), Set.of()));
    }

    /** The newer claims that replace this one. */
    public List<Claim> successors(Claim claim) {
        return all(successors.getOrDefault(claim.id(), Set.of()));
    }

    /** What replaces a claim, what replaces that, and so on, in no particular order; empty where the claim stands. */
    public List<Claim> newer(Claim claim) {
        Set<Claim> reached = new LinkedHashSet<>(successors(claim));
        Deque<Claim> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            successors(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        reached.remove(claim);
        return List.copyOf(reached);
    }

    /**
     * Of what replaces a claim that which nothing replaces; all where claims replace each other in a circle. Empty where
     * the claim stands.
     */
    public List<Claim> latest(Claim claim) {
        List<Claim> newer = newer(claim);
        List<Claim> latest =
                newer.stream().filter(one -> successors(one).isEmpty()).toList();
        return latest.isEmpty() ? newer : latest;
    }

    /**
     * Whether two claims contradict or replace each other, or what the one replaces or is replaced by contradicts the other
     * so: such are rivals for the truth, not for what is asked.
     */
    public boolean speakOfTheSame(Claim one, Claim other) {
        String affair = affair(one.id());
        String another = affair(other.id());
        return !one.id().equals(other.id())
                && (affair.equals(another)
                        || disputedAffairs.getOrDefault(affair, Set.of()).contains(another));
    }

    private String affair(String id) {
        return affairs.getOrDefault(id, id);
    }

    /**
     * What a claim is never said without: itself, what contradicts it, what it was replaced by last, and so on of that; the
     * claim first.
     */
    public List<Claim> shownWith(Claim claim) {
        Set<Claim> shown = new LinkedHashSet<>();
        show(claim, shown, new HashSet<>());
        return List.copyOf(shown);
    }

    private void show(Claim claim, Set<Claim> shown, Set<Claim> expanded) {
        if (expanded.add(claim)) {
            shown.add(claim);
            List<Claim> others = otherSides(claim);
            shown.addAll(others);
            latest(claim).forEach(newer -> show(newer, shown, expanded));
            others.forEach(other -> latest(other).forEach(newer -> show(newer, shown, expanded)));
        }
    }

    /** What contradicts a claim, but for what replaced it last. */
    public List<Claim> otherSides(Claim claim) {
        List<Claim> latest = latest(claim);
        return disputing(claim).stream()
                .filter(other -> !latest.contains(other))
                .toList();
    }

    /** When a claim was on record for the world: the day it was said, else the day its source was published. */
    public When known(Claim claim) {
        When said = claim.attribution().saidOn();
        return said.isDated() ? said : sourceOf(claim).published();
    }

    /** When what a claim tells of happened; where that is not known, when it was on record for the world. */
    public When time(Claim claim) {
        When event = claim.statement().when();
        return event.isDated() ? event : known(claim);
    }

    /**
     * When a claim was news: the day it was said; else that of what it tells of, since a source may look back, but no later
     * than its source was published.
     */
    public When news(Claim claim) {
        When event = claim.statement().when();
        When known = known(claim);
        boolean looksBack = !claim.attribution().saidOn().isDated()
                && event.isDated()
                && event.earliest().isBefore(known.earliest());
        return looksBack ? event : known;
    }

    /** What was claimed up to the end of a day: later claims, and what they dispute or replace, are left out. */
    public FactBase asOf(LocalDate day) {
        FactBase known = past.get(day);
        if (known == null) {
            known = upTo(day);
            if (past.size() >= MOST_DAYS) {
                past.clear();
            }
            past.put(day, known);
        }
        return known;
    }

    private FactBase upTo(LocalDate day) {
        List<Claim> then = claims.values().stream()
                .filter(claim -> !known(claim).earliest().toLocalDate().isAfter(day))
                .toList();
        return then.size() == claims.size()
                ? this
                : new FactBase(incident, revision, parties.values(), sources.values(), then, brought.values(), taught);
    }

    /** The same with other wordings of which the kind of answer is known. */
    public FactBase withTaught(Collection<Taught> others) {
        return new FactBase(
                incident, revision, parties.values(), sources.values(), claims.values(), brought.values(), others);
    }

    /** The same where packs brought other claims. */
    public FactBase withBrought(Collection<Claim> others) {
        return new FactBase(incident, revision, parties.values(), sources.values(), claims.values(), others, taught);
    }

    private List<Claim> all(Set<String> ids) {
        List<Claim> found = new ArrayList<>();
        for (String id : ids) {
            claim(id).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private void requireKnown(Claim claim) {
        requireKnown(claim, "source", claim.provenance().source(), sources.keySet(), false);
        requireKnown(claim, "party", claim.statement().who(), parties.keySet(), true);
        requireKnown(claim, "party", claim.statement().whom(), parties.keySet(), true);
        requireKnown(claim, "party", claim.attribution().claimant(), parties.keySet(), true);
        requireKnown(claim, "party", claim.attribution().citing(), parties.keySet(), true);
    }

    private static void requireKnown(Claim claim, String what, String id, Set<String> known, boolean mayBeEmpty) {
        if (!known.contains(id) && !(mayBeEmpty && id.isEmpty())) {
            throw new IllegalArgumentException("claim " + claim.id() + " names an unknown " + what + " '" + id + "'");
        }
    }

    private static <T> Map<String, T> byId(Collection<T> values, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T value : values) {
            if (map.put(id.apply(value), value) != null) {
                throw new IllegalArgumentException("id '" + id.apply(value) + "' is there twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
