package org.factdesk.rendering;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Statement;

/** Questions that claims answer: as the record says people ask, else fixed phrases filled from the claim's slots. */
public final class Questions {
    private static final Set<String> OPEN = Words.set("who whom whose what when where why how which");
    private static final Set<String> CLOSED =
            Words.set("is are was were do does did has have had can could will would should");
    /** "Who lost everybody?" and "who named as the source?" are no questions: something happened to whoever it is. */
    private static final Pattern SUFFERED = Pattern.compile(
            "(?:had|lost|carried|suffered|received|got|is|are|was|were|died|has|have|bears?)\\b|\\p{L}+ed (?:as|by)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNWILLING = Pattern.compile("den(y|ied|ies)|reject|declin|refus|dismiss|disput");

    private final Phrases phrases;
    private final Names names;
    private final Dates dates;

    public Questions(Phrases phrases) {
        this.phrases = phrases;
        this.names = new Names(phrases);
        this.dates = new Dates(phrases);
    }

    /** A question for each claim, without repetition. */
    public List<String> of(Collection<Claim> claims, FactBase base, int most) {
        return claims.stream()
                .map(claim -> of(claim, base))
                .distinct()
                .limit(most)
                .toList();
    }

    /** Questions that the record answers well: those that its authors wrote down, then those of its first claims. */
    public List<String> wellCovered(FactBase base, int most) {
        Stream<Claim> written =
                base.claims().stream().filter(claim -> asked(claim).isPresent());
        Stream<Claim> others =
                base.claims().stream().filter(claim -> base.successors(claim).isEmpty());
        return Stream.concat(written, others)
                .map(claim -> of(claim, base))
                .distinct()
                .limit(most)
                .toList();
    }

    /**
     * Questions on what is near a claim: newer claims, the other side, then what stands about the same parties, the
     * nearest in the record first, since who keeps a record sets down together what belongs together.
     */
    List<String> near(Claim claim, Collection<String> said, FactBase base, int most) {
        Set<Claim> near = new LinkedHashSet<>();
        near.addAll(base.successors(claim));
        near.addAll(base.disputing(claim));
        near.addAll(related(claim, said, base, most));
        List<Claim> unsaid =
                near.stream().filter(other -> !said.contains(other.id())).toList();
        return of(unsaid, base, most);
    }

    private record Placed(Claim claim, int place) {}

    private static List<Claim> related(Claim claim, Collection<String> said, FactBase base, int most) {
        Deque<Placed> related = new ArrayDeque<>();
        int after = 0;
        int place = 0;
        int lead = -1;
        for (Claim other : base.claims()) {
            place++;
            if (other.id().equals(claim.id())) {
                lead = place;
            } else if (isRelated(claim, other, base) && !said.contains(other.id())) {
                related.addLast(new Placed(other, place));
                after += lead < 0 ? 0 : 1;
            }
            if (lead < 0 && related.size() > most) {
                related.removeFirst();
            }
            if (after == most) {
                break;
            }
        }
        int middle = lead;
        return related.stream()
                .sorted(Comparator.comparingInt(one -> Math.abs(one.place() - middle)))
                .map(Placed::claim)
                .toList();
    }

    private static boolean isRelated(Claim claim, Claim other, FactBase base) {
        Statement about = claim.statement();
        return (isAbout(about.who(), other) || isAbout(about.whom(), other))
                && base.successors(other).isEmpty();
    }

    String of(Claim claim, FactBase base) {
        return asked(claim).orElseGet(() -> fromSlots(claim, base));
    }

    private static boolean isAbout(String party, Claim claim) {
        return !party.isEmpty()
                && (party.equals(claim.statement().who())
                        || party.equals(claim.statement().whom()));
    }

    /** People also ask for what is not so: an open question supposes less than one that wants a yes or a no. */
    private static Optional<String> asked(Claim claim) {
        List<String> ways = claim.alsoAsked().stream()
                .map(String::strip)
                .filter(way -> Words.of(way).words().size() > 1)
                .toList();
        return Stream.<Predicate<String>>of(
                        way -> isBegun(way, OPEN), way -> isBegun(way, CLOSED), way -> way.endsWith("?"))
                .flatMap(preferred -> ways.stream().filter(preferred))
                .findFirst()
                .map(Questions::asSentence);
    }

    private static boolean isBegun(String way, Set<String> words) {
        return words.contains(Words.of(way).words().get(0));
    }

    private static String asSentence(String phrase) {
        String open = phrase.endsWith("?") ? phrase : phrase + "?";
        return open.substring(0, 1).toUpperCase(Locale.ENGLISH) + open.substring(1);
    }

    private String fromSlots(Claim claim, FactBase base) {
        Statement statement = claim.statement();
        boolean isDeed = !SUFFERED.matcher(statement.what()).lookingAt();
        if (!statement.who().isEmpty() && isStated(claim) && isDeed) {
            return acts(statement.who(), base) ? phrases.say("ask.who", statement.what()) : ofThing(claim, base);
        }
        String claimant = claim.attribution().claimant();
        String about = statement.who().equals(claimant) ? statement.whom() : statement.who();
        if (!claimant.isEmpty()) {
            String speaker = names.claimant(claim, base);
            return about.isEmpty() || about.equals(claimant)
                    ? phrases.say("ask.claimant", speaker)
                    : phrases.say("ask.says", speaker, name(about, base));
        }
        if (statement.when().isDated()) {
            return phrases.say("ask.when", dates.of(statement.when()));
        }
        return about.isEmpty()
                ? phrases.say("ask.quoted", statement.what())
                : phrases.say("ask.party", name(about, base));
    }

    /** Names the thing where it can, since it may be what the whole record is about: "what" would ask for nothing. */
    private String ofThing(Claim claim, FactBase base) {
        Statement statement = claim.statement();
        String thing = name(statement.who(), base);
        if (!claim.attribution().claimant().isEmpty()) {
            return phrases.say("ask.who-says", thing, statement.what());
        }
        return statement.when().isDated()
                ? phrases.say("ask.when-did", thing, statement.what())
                : phrases.say("ask.what", statement.what());
    }

    /** Whether the claimant stands behind the statement, so that asking who did it supposes no more than is claimed. */
    private static boolean isStated(Claim claim) {
        return switch (claim.attribution().stance()) {
            case ASSERTS, CONFIRMS, ESTIMATES, SUSPECTS, WARNS, CALLS_FOR -> true;
            case DENIES, DECLINES_COMMENT ->
                UNWILLING.matcher(claim.statement().what()).lookingAt();
        };
    }

    private static boolean acts(String party, FactBase base) {
        return base.party(party).map(Party::kind).filter(kind -> !kind.acts()).isEmpty();
    }

    private String name(String party, FactBase base) {
        return base.party(party).map(names::of).orElse(party);
    }
}
