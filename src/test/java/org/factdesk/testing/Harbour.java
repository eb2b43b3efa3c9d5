package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Party.Kind;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;

/** The harbour fire of 2031: a small invented incident that never changes. */
public final class Harbour {
    public static final Incident INCIDENT = new Incident(
            "harbour-fire-2031",
            "Fire at pier 4 of Selmouth harbour, May 2031",
            "A crane fell and a warehouse burned.");
    public static final long REVISION = 42;

    private Harbour() {}

    public static FactBase base() {
        return base(List.of());
    }

    /** The incident with further claims. */
    public static FactBase base(List<Claim> more) {
        List<Claim> claims = new ArrayList<>(claims());
        claims.addAll(more);
        return new FactBase(INCIDENT, REVISION, parties(), sources(), claims);
    }

    public static Claim claim(String id) {
        return base().claim(id).orElseThrow(() -> new IllegalArgumentException("no claim " + id));
    }

    public static List<Party> parties() {
        return List.of(
                party("foreman", "Ola Brandt", Kind.PERSON, "foreman of the crane crew", "Brandt", "the foreman"),
                party("inspector", "Ines Falk", Kind.PERSON, "crane inspector", "Falk", "the inspector"),
                party("port", "Selmouth Port Authority", Kind.ORGANISATION, "operator of the harbour", "the port"),
                party("brigade", "Selmouth Fire Service", Kind.ORGANISATION, "fire service", "the fire brigade"),
                party("police", "Selmouth police", Kind.ORGANISATION, "investigators", "the police"),
                party("red-tide", "Red Tide", Kind.GROUP, "gang of smugglers", "the gang", "the smugglers"),
                party("sablia", "Sablia", Kind.STATE, "neighbouring state", "the Sablians"),
                party("crane", "Crane 7", Kind.SYSTEM, "harbour crane", "the crane"));
    }

    private static Party party(String id, String name, Kind kind, String role, String... aliases) {
        return new Party(id, name, kind, role, List.of(aliases));
    }

    public static List<Source> sources() {
        return List.of(
                source("news", "Harbour News", "Fire at pier 4", "2031-05-07", "https://example.org/1"),
                source("radio", "Radio Selmouth", "Morning talk", "2031-05-09", "https://example.org/2"),
                source("report", "Selmouth Port Authority", "Report on the fire", "2031-11-20", ""));
    }

    private static Source source(String id, String publisher, String title, String published, String url) {
        return new Source(id, publisher, title, When.of(published), url, Reliability.B);
    }

    private static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(ClaimDraft.of("crane-locked", "Foreman Ola Brandt says the crane was locked before the storm.")
                .statement("foreman", "locked the crane before the storm", "crane")
                .when("2031-05-06T20:10")
                .saidBy("foreman", "2031-05-07")
                .readIn("news", "para 3")
                .disputes("crane-unlocked")
                .claim());
        claims.add(ClaimDraft.of("crane-unlocked", "Inspector Ines Falk denies that the crane was locked.")
                .statement("foreman", "locked the crane before the storm", "crane")
                .saidBy("inspector", "2031-05-09")
                .stance(Stance.DENIES)
                .readIn("radio", "")
                .claim());
        claims.add(ClaimDraft.of("warehouse-burned", "The fire service says fire destroyed the warehouse on pier 4.")
                .statement("", "destroyed the warehouse on pier 4", "port")
                .when("2031-05-06/2031-05-08")
                .where("pier 4")
                .how("sparks from the falling crane")
                .why("the crane fell on a power line")
                .quantity("about 200 containers")
                .saidBy("brigade", "2031-05-08")
                .citing("port")
                .readIn("news", "para 5")
                .alsoAsked("what burned", "death of the warehouse")
                .claim());
        claims.add(ClaimDraft.of("gang-suspected", "Investigators suspect that smugglers had cut the crane's cable.")
                .statement("red-tide", "cut the cable of the crane", "crane")
                .when("2031-05~")
                .saidBy("police", "2031-05-09")
                .stance(Stance.SUSPECTS)
                .readIn("radio", "minute 4")
                .claim());
        claims.add(ClaimDraft.of("sablia-silent", "The government in Sablia would not talk about the smugglers.")
                .statement("sablia", "declined to comment on the smugglers", "red-tide")
                .saidBy("sablia", "2031-05-09")
                .stance(Stance.DECLINES_COMMENT)
                .readIn("radio", "")
                .claim());
        claims.add(ClaimDraft.of("damage-first", "The port put the damage at 8 million crowns.")
                .statement("port", "put the damage at 8 million crowns", "")
                .quantity("8 million crowns")
                .saidBy("port", "2031-05-08")
                .stance(Stance.ESTIMATES)
                .readIn("news", "")
                .claim());
        claims.add(ClaimDraft.of("damage-final", "The final report puts the damage at 11 million crowns.")
                .statement("port", "put the damage at 11 million crowns", "")
                .quantity("11 million crowns")
                .saidBy("port", "2031-11-20")
                .readIn("report", "p. 12")
                .supersedes("damage-first")
                .claim());
        claims.add(ClaimDraft.of("night-shift", "Nobody was at work on pier 4 that night.")
                .statement("", "was at work on pier 4 that night", "")
                .readIn("news", "")
                .claim());
        return List.copyOf(claims);
    }
}
