package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Statement;

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
        SUPERSEDED,
        /** It was taken back once and stands again. */
        RESTORED;

        /** The word for it in phrases. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a record corrects of what it said before. Mended slips correct nothing. A claim that comes is restored where it
     * was said before at all, which the record alone does not tell.
     */
    public static List<Correction> between(FactBase before, FactBase after) {
        List<Correction> corrections = new ArrayList<>();
        for (Claim said : before.claims()) {
            Optional<Claim> now = after.claim(said.id());
            if (now.isEmpty()) {
                corrections.add(new Correction(Kind.RETRACTED, said, now));
            } else if (!saysTheSame(said, now.get(), after)) {
                corrections.add(new Correction(Kind.CHANGED, said, now));
            }
        }
        for (Claim now : after.claims()) {
            Optional<Claim> then = before.claim(now.id());
            if (then.isEmpty()) {
                corrections.add(new Correction(Kind.RESTORED, now, Optional.of(now)));
            }
            others(Kind.SUPERSEDED, now.supersedes(), then.map(Claim::supersedes), now, before)
                    .forEach(corrections::add);
            others(Kind.DISPUTED, now.disputes(), then.map(Claim::disputes), now, before)
                    .forEach(corrections::add);
        }
        return List.copyOf(corrections);
    }

    /** How people ask for a claim, and where in its source it stands, is not what members were told. */
    private static boolean saysTheSame(Claim before, Claim after, FactBase base) {
        return before == after
                || before.attribution().equals(after.attribution())
                        && before.provenance()
                                .source()
                                .equals(after.provenance().source())
                        && statesTheSame(before, after, base);
    }

    private static boolean statesTheSame(Claim before, Claim after, FactBase base) {
        Statement then = before.statement();
        Statement now = after.statement();
        if (before.text().equals(after.text()) && then.equals(now)) {
            return true;
        }
        // Ways of asking are no measure: slips stand among them on purpose.
        Mending mending = new Mending(base.claims().stream()
                .filter(claim -> !claim.id().equals(after.id()))
                .flatMap(claim -> Mending.words(claim.text()).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        return then.saying(now.what()).equals(now)
                && mending.isAll(then.what(), now.what())
                && mending.isAll(before.text(), after.text());
    }

    private static Stream<Correction> others(
            Kind kind, List<String> named, Optional<List<String>> before, Claim by, FactBase said) {
        return named.stream()
                .filter(id -> before.stream().noneMatch(known -> known.contains(id)))
                .flatMap(id -> said.claim(id).stream())
                .map(other -> new Correction(kind, other, Optional.of(by)));
    }
}
