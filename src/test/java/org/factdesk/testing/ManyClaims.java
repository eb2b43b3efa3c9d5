package org.factdesk.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;

/** Records of any size about the harbour, whose claims all differ; and questions about them. */
public final class ManyClaims {
    private static final List<String> WHO = List.of("brigade", "port", "police", "foreman");
    private static final List<String> DEEDS = List.of(
            "inspected",
            "emptied",
            "sealed",
            "moved",
            "searched",
            "flooded",
            "weighed",
            "repaired",
            "guarded",
            "reported");
    private static final List<String> THINGS = List.of(
            "container",
            "crane",
            "warehouse",
            "barge",
            "pump",
            "gate",
            "pipeline",
            "lorry",
            "locker",
            "generator",
            "hydrant",
            "camera");
    private static final List<String> PLACES = List.of(
            "on pier 4",
            "near the old lighthouse",
            "behind the customs shed",
            "at the grain terminal",
            "below the ferry ramp");
    private static final List<String> REASONS = List.of(
            "after the alarm had failed",
            "because the wiring was damp",
            "before the tide turned",
            "while the power was out",
            "to keep the smoke from the town");

    private ManyClaims() {}

    /** As many claims as are wanted. */
    public static FactBase base(int count) {
        return Harbour.base(
                IntStream.range(0, count).mapToObj(ManyClaims::claim).toList());
    }

    /** A claim that differs from those of all other numbers. */
    public static Claim claim(int number) {
        String deed = of(DEEDS, number);
        String thing = of(THINGS, number / 3) + " " + number;
        String place = of(PLACES, number / 7);
        String reason = of(REASONS, number / 11);
        return ClaimDraft.of("claim-" + number, "The crew " + deed + " the " + thing + " " + place + " " + reason + ".")
                .statement(of(WHO, number), deed + " the " + thing, "")
                .when("2031-05-07")
                .where(place)
                .saidBy(of(WHO, number / 2), "2031-05-08")
                .readIn("news", "para " + number)
                .claim();
    }

    /** A question that no other number gives. */
    public static String question(int number) {
        return "who " + of(DEEDS, number) + " the " + of(THINGS, number / 5) + " " + number + " "
                + of(PLACES, number / 2) + "?";
    }

    private static String of(List<String> words, int number) {
        return words.get(Math.floorMod(number, words.size()));
    }
}
