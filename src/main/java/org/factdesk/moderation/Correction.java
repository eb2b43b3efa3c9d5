package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;

/**
 * That something which the desk used to say does not stand, or no longer stands alone.
 *
 * @param said the claim as it was said
 * @param now the claim that stands in its place or against it; empty where none does
 */
public record Correction(Kind kind, Claim said, Optional<Claim> now) {
    /** What became of what was said. */
    public enum Kind {
        CHANGED,
        RETRACTED,
        DISPUTED,
        SUPERSEDED;

        /** The word for it in phrases. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What some steps correct, in their order. @param base the record after them */
    public static List<Correction> in(List<Revision> made, FactBase base) {
        List<Correction> corrections = new ArrayList<>();
        for (Revision step : made) {
            Optional<Claim> before = claim(step.before());
            Optional<Claim> after = claim(step.after());
            before.flatMap(claim -> own(claim, after)).ifPresent(corrections::add);
            after.ifPresent(claim -> {
                others(Kind.SUPERSEDED, claim.supersedes(), before.map(Claim::supersedes), claim, base)
                        .forEach(corrections::add);
                others(Kind.DISPUTED, claim.disputes(), before.map(Claim::disputes), claim, base)
                        .forEach(corrections::add);
            });
        }
        return List.copyOf(corrections);
    }

    private static Optional<Correction> own(Claim before, Optional<Claim> after) {
        if (after.isEmpty()) {
            return Optional.of(new Correction(Kind.RETRACTED, before, after));
        }
        return saysTheSame(before, after.get())
                ? Optional.empty()
                : Optional.of(new Correction(Kind.CHANGED, before, after));
    }

    /** How people ask for a claim, and where in its source it stands, is not what members were told. */
    private static boolean saysTheSame(Claim before, Claim after) {
        return before.text().equals(after.text())
                && before.statement().equals(after.statement())
                && before.attribution().equals(after.attribution())
                && before.provenance().source().equals(after.provenance().source());
    }

    private static Stream<Correction> others(
            Kind kind, List<String> named, Optional<List<String>> before, Claim by, FactBase base) {
        return named.stream()
                .filter(id -> before.stream().noneMatch(known -> known.contains(id)))
                .flatMap(id -> base.claim(id).stream())
                .map(said -> new Correction(kind, said, Optional.of(by)));
    }

    private static Optional<Claim> claim(Optional<Content> content) {
        return content.filter(Content.OfClaim.class::isInstance).map(one -> ((Content.OfClaim) one).claim());
    }
}
