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

    /** What a record corrects of what it said before. */
    public static List<Correction> between(FactBase before, FactBase after) {
        List<Correction> corrections = new ArrayList<>();
        for (Claim said : before.claims()) {
            Optional<Claim> now = after.claim(said.id());
            if (now.isEmpty()) {
                corrections.add(new Correction(Kind.RETRACTED, said, now));
            } else if (!saysTheSame(said, now.get())) {
                corrections.add(new Correction(Kind.CHANGED, said, now));
            }
        }
        for (Claim now : after.claims()) {
            Optional<Claim> then = before.claim(now.id());
            others(Kind.SUPERSEDED, now.supersedes(), then.map(Claim::supersedes), now, before)
                    .forEach(corrections::add);
            others(Kind.DISPUTED, now.disputes(), then.map(Claim::disputes), now, before)
                    .forEach(corrections::add);
        }
        return List.copyOf(corrections);
    }

    /** How people ask for a claim, and where in its source it stands, is not what members were told. */
    private static boolean saysTheSame(Claim before, Claim after) {
        return before == after
                || before.text().equals(after.text())
                        && before.statement().equals(after.statement())
                        && before.attribution().equals(after.attribution())
                        && before.provenance()
                                .source()
                                .equals(after.provenance().source());
    }

    private static Stream<Correction> others(
            Kind kind, List<String> named, Optional<List<String>> before, Claim by, FactBase said) {
        return named.stream()
                .filter(id -> before.stream().noneMatch(known -> known.contains(id)))
                .flatMap(id -> said.claim(id).stream())
                .map(other -> new Correction(kind, other, Optional.of(by)));
    }
}
