package org.factdesk.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.question.Understanding;

/**
 * Yes or no, where the claim's own stance and words allow it: it asserts or denies word for word what is asked. In any
 * doubt there is no verdict, and the claim speaks for itself.
 */
enum Verdict {
    YES,
    NO;

    private static final Set<String> EMPTY_WORDS = Words.set("""
            a an the of to in on at by for from with into that this these those it its they them their he him
            his she her is are was were be been being am do does did has have had there any anyone anybody
            someone somebody anything something really actually so and please ever then
            """);
    private static final Set<String> NEGATIONS = Words.set("""
            not no never none nobody nothing neither nor without cannot hardly barely isn't aren't wasn't
            weren't don't doesn't didn't hasn't haven't hadn't won't isn’t aren’t wasn’t weren’t don’t doesn’t
            didn’t hasn’t haven’t hadn’t won’t failed fails refused refuses refuse unable stopped prevented
            avoided
            """);
    private static final Set<String> HEDGES = Words.set("""
            could would should might may can will shall must if unless or whether probably possibly perhaps
            allegedly reportedly likely almost nearly partly only planned plans plan intends intended threatened
            tried attempted expected expects but except instead before until though although while however
            rather too
            """);
    private static final int LEAST_CONTENT = 2;
    private static final Set<String> OPEN = Words.set("who whom whose what when where why how which");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[;,:] |\\band\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSIVE =
            Pattern.compile("\\bby\\b|^(?:(?:is|are|was|were)\\b.*|(?:has|have|had)\\b.*\\bbeen) \\w+(?:ed|en)\\b");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|refut(?:es?|ed)|contradict(?:s|ed))"
                    + "\\b([^,;:]*?)(?:[,;:]| and | saying |$)",
            Pattern.CASE_INSENSITIVE);

    /** The verdict of a claim on a question, or nothing. */
    static Optional<Verdict> of(Understanding question, Claim claim, FactBase base) {
        Words asked = Words.of(question.resolved());
        Words said = Words.of(claim.text());
        boolean isReplaced = !base.successors(claim).isEmpty();
        if (isReplaced
                || !question.polarity()
                || asked.hasAny(OPEN)
                || !isPlain(asked, said)
                || isTurnedRound(asked, claim, base)) {
            return Optional.empty();
        }
        return switch (claim.attribution().stance()) {
            case ASSERTS, CONFIRMS -> asserts(said, asked, claim, base) ? Optional.of(YES) : Optional.empty();
            case DENIES -> denies(asked, claim, base) ? Optional.of(NO) : Optional.empty();
            case SUSPECTS, ESTIMATES, WARNS, CALLS_FOR, DECLINES_COMMENT -> Optional.empty();
        };
    }

    private static boolean isPlain(Words asked, Words said) {
        return Stream.of(asked, said).noneMatch(words -> words.hasAny(NEGATIONS) || words.hasAny(HEDGES))
                && !DENIED.matcher(String.join(" ", asked.words())).find();
    }

    private static boolean asserts(Words said, Words asked, Claim claim, FactBase base) {
        return !DENIED.matcher(String.join(" ", said.words())).find() && covers(claim.text(), asked, claim, base);
    }

    private static boolean denies(Words asked, Claim claim, FactBase base) {
        Matcher denied = DENIED.matcher(claim.text());
        return denied.find() && covers(denied.group(1), asked, claim, base);
    }

    /** Whether one part of the text holds all that is asked: "fined Falk and jailed Brandt" does not jail Falk. */
    private static boolean covers(String text, Words asked, Claim claim, FactBase base) {
        return BETWEEN_PARTS.splitAsStream(text).anyMatch(part -> coversPart(part, asked, claim, base));
    }

    /** Whether each word of the question that carries content is in the text or names a party of the claim. */
    private static boolean coversPart(String text, Words asked, Claim claim, FactBase base) {
        Set<String> covered = new HashSet<>(Words.of(text).stems(EMPTY_WORDS));
        parties(claim, base)
                .flatMap(party -> names(party).stream())
                .map(name -> Words.of(name).stems(EMPTY_WORDS))
                .forEach(covered::addAll);
        Set<String> content = asked.stems(EMPTY_WORDS);
        return content.size() >= LEAST_CONTENT && covered.containsAll(content);
    }

    /** Whether actor and target stand in the other order than in the claim: "did the dog bite the man". */
    private static boolean isTurnedRound(Words asked, Claim claim, FactBase base) {
        int actor = index(claim.statement().who(), asked, base);
        int target = index(claim.statement().whom(), asked, base);
        boolean isPassive = PASSIVE.matcher(String.join(" ", asked.words())).find();
        return target >= 0 && (actor < 0 ? !isPassive && startsWith(target, asked) : isPassive == (actor < target));
    }

    /** Whether what stands there is the subject: nothing but an auxiliary comes before it. */
    private static boolean startsWith(int index, Words asked) {
        return EMPTY_WORDS.containsAll(asked.words().subList(0, index));
    }

    private static int index(String party, Words asked, FactBase base) {
        return base.party(party).map(one -> asked.indexOfAny(names(one))).orElse(-1);
    }

    private static Stream<Party> parties(Claim claim, FactBase base) {
        return Stream.of(claim.statement().who(), claim.statement().whom()).flatMap(id -> base.party(id).stream());
    }

    private static List<String> names(Party party) {
        return Stream.concat(Stream.of(party.name()), party.aliases().stream()).toList();
    }
}
