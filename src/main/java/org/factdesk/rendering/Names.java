package org.factdesk.rendering;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;

/** Names as they stand in a sentence: "the National Police Agency", "Marek Tolvaj". */
final class Names {
    private static final Pattern QUALIFIER = Pattern.compile(" (?=(of|for|at|in|on|and) )");

    private final Phrases phrases;
    private final List<String> definite;
    private final List<String> definiteStates;
    private final List<String> definiteWhose;
    private final List<String> bare;

    Names(Phrases phrases) {
        this.phrases = phrases;
        this.definite = phrases.words("name.definite.last");
        this.definiteStates = phrases.words("name.definite.state");
        this.definiteWhose = phrases.words("name.definite.whose");
        this.bare = phrases.words("name.bare.first");
    }

    String of(Party party) {
        return switch (party.kind()) {
            case ORGANISATION, GROUP -> collective(party.name());
            case STATE ->
                definiteStates.contains(firstWord(party.name()))
                        ? withArticle(party.name(), true)
                        : collective(party.name());
            case PERSON, PLACE, SYSTEM -> party.name();
        };
    }

    /** The claimant, or the publisher where the source itself says so. */
    String claimant(Claim claim, FactBase base) {
        return base.party(claim.attribution().claimant())
                .map(this::of)
                .orElseGet(() -> collective(base.sourceOf(claim).publisher()));
    }

    String collective(String name) {
        boolean isPlain =
                name.strip().contains(" ") && !bare.contains(firstWord(name).replace(".", ""));
        return withArticle(name, isPlain && definite.contains(head(name)));
    }

    private String withArticle(String name, boolean definite) {
        String first = firstWord(name).replace('\'', '’');
        boolean saysWhose = first.endsWith("’s") && !definiteWhose.contains(first);
        return definite && !first.equals("the") && !saysWhose ? phrases.say("name.definite", name) : name;
    }

    private static String firstWord(String name) {
        return name.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The word that says what it is: "agency" of "National Police Agency", "union" of "Union of Nurses". */
    private static String head(String name) {
        String before = QUALIFIER.split(name.strip(), 2)[0];
        return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
