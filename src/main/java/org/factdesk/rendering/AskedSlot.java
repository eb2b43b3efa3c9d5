package org.factdesk.rendering;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * Finds the very thing that was asked for in the claim's own slots. Where it cannot tell which slot is meant, or the slot
 * does not look like what was asked for, it finds nothing: the claim's sentence follows in any case.
 */
final class AskedSlot {
    private static final Set<String> SAYING = Words.set("""
            say says said saying tell tells told announce announced state stated deny denied denies confirm
            confirmed claim claimed comment commented
            """);
    private static final Pattern MONEY = Pattern.compile(
            "[$€£¥₩₹]|\\b(million|billion|trillion|dollars?|euros?|pounds?|yen|yuan|marks?|crowns?|francs?|bitcoins?)\\b");
    private static final Pattern SHARE =
            Pattern.compile("%|\\b(per ?cent|half|third|quarter|tenth|majority|most|all|none|of)\\b");
    private static final Pattern SPAN =
            Pattern.compile("\\b(second|minute|hour|day|night|week|month|year|decade|centur)(s|y|ies)?\\b");
    private static final Pattern COUNTED = Pattern.compile("\\bhow many (?:other |more |of the |of )?(\\p{L}+)");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\bwho(?: all| else)? (?:was|were|got|is|are|is being|has been|have been|had been) (?:\\w+ly )?\\w+(?:ed|en|t|ught)\\b");
    private static final Pattern BY = Pattern.compile("\\bby\\b");

    private final Names names;
    private final Dates dates;

    AskedSlot(Phrases phrases) {
        this.names = new Names(phrases);
        this.dates = new Dates(phrases);
    }

    /** What was asked for, in words, or nothing. */
    String of(Understanding question, Claim claim, FactBase base) {
        if (question.intent() == Intent.WHO_SAID) {
            return names.claimant(claim, base);
        }
        boolean holds = claim.attribution().stance() != Stance.DENIES
                && claim.attribution().stance() != Stance.DECLINES_COMMENT;
        if (question.asked() == AnswerType.TIME) {
            return time(question, claim, holds);
        }
        return holds ? slot(question, claim.statement(), base, claim.text()) : "";
    }

    private String time(Understanding question, Claim claim, boolean holds) {
        boolean asksWhenSaid = Words.of(question.resolved()).hasAny(SAYING);
        if (holds && claim.statement().when().isDated()) {
            return dates.of(claim.statement().when());
        }
        return asksWhenSaid ? dates.of(claim.attribution().saidOn()) : "";
    }

    private String slot(Understanding question, Statement statement, FactBase base, String text) {
        String quantity = statement.quantity();
        return switch (question.asked()) {
            case AGENT -> agent(question, statement, base).map(names::of).orElse("");
            case NAME -> named(question, statement, base).map(names::of).orElse("");
            case PLACE -> statement.where();
            case CAUSE -> statement.why();
            case MANNER -> statement.how();
            case COUNT -> isCountOf(question.resolved(), quantity, text) ? quantity : "";
            case MONEY -> fits(MONEY, quantity) ? quantity : "";
            case SHARE -> fits(SHARE, quantity) ? quantity : "";
            case DURATION -> fits(SPAN, quantity) ? quantity : "";
            case AGE, MEASURE -> quantity;
            case TIME, STATEMENT, POLARITY, OTHER -> "";
        };
    }

    private static boolean fits(Pattern form, String quantity) {
        return form.matcher(quantity.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the quantity can be the number of the things that are counted, as far as words tell. */
    private static boolean isCountOf(String question, String quantity, String text) {
        Matcher counted = COUNTED.matcher(question.toLowerCase(Locale.ROOT));
        if (quantity.isEmpty() || !counted.find()) {
            return !fits(MONEY, quantity);
        }
        String thing = Words.stem(counted.group(1));
        Set<String> none = Set.of();
        if (Words.of(quantity).stems(none).contains(thing)) {
            return true;
        }
        boolean isOtherMeasure =
                fits(MONEY, quantity) || fits(SPAN, quantity) || fits(Pattern.compile("%|per ?cent"), quantity);
        return !isOtherMeasure && !Words.of(text).stems(none).contains(thing);
    }

    private static Optional<Party> agent(Understanding question, Statement statement, FactBase base) {
        String asked = question.resolved().toLowerCase(Locale.ROOT);
        Optional<Party> who = base.party(statement.who()).filter(party -> !isGiven(party, question));
        Optional<Party> whom = base.party(statement.whom()).filter(party -> !isGiven(party, question));
        if (PASSIVE.matcher(asked).find() && !BY.matcher(asked).find()) {
            return statement.whom().isEmpty() ? who : whom;
        }
        boolean actorIsGiven = !statement.who().isEmpty() && who.isEmpty();
        return actorIsGiven || asked.contains("whom") ? whom : who;
    }

    /** The party whose kind, role or alias has the noun that was asked for: "which gang", "what is the malware called". */
    private static Optional<Party> named(Understanding question, Statement statement, FactBase base) {
        Set<String> asked = Words.of(question.resolved()).stems(Set.of("the", "of", "in", "and", "a"));
        Optional<Party> who = base.party(statement.who()).filter(party -> isSuch(party, asked));
        Optional<Party> whom = base.party(statement.whom()).filter(party -> isSuch(party, asked));
        return who.isPresent() && whom.isPresent() ? Optional.empty() : who.or(() -> whom);
    }

    private static boolean isSuch(Party party, Set<String> asked) {
        String kind =
                party.kind().name().toLowerCase(Locale.ROOT) + (party.kind() == Party.Kind.STATE ? " country" : "");
        String said = kind + " " + party.role() + " " + String.join(" ", party.aliases());
        Set<String> stems = Words.of(said).stems(Set.of("the", "of", "in", "and", "a"));
        boolean nameIsGiven = asked.containsAll(Words.of(party.name()).stems(Set.of()));
        return !nameIsGiven && stems.stream().anyMatch(asked::contains);
    }

    /** Whether the question names the party, rather than asking which one it is. */
    private static boolean isGiven(Party party, Understanding question) {
        if (question.parties().stream().noneMatch(party::equals)) {
            return false;
        }
        String asked = question.resolved().toLowerCase(Locale.ROOT);
        return party.aliases().stream()
                .map(alias -> alias.toLowerCase(Locale.ROOT).replaceFirst("^the ", ""))
                .noneMatch(alias -> asked.contains("which " + alias) || asked.contains("what " + alias));
    }
}
