package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.question.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Entity linking: finds the parties of one fact base that a text names, by name, alias, surname, initials or role. A
 * name may belong to several parties; then each is a candidate.
 */
final class PartyLinker {
    static final double BY_NAME = 1;
    static final double BY_SURNAME = 0.9;
    static final double BY_ROLE = 0.6;
    private static final double BELONGS = 0.8;

    private static final Set<String> EMPTY = WordList.of("the a an of and de la le du for in on at to his her their");
    private static final Set<String> ROLE_ENDS = WordList.of("""
            of in at for who that until from on to by with which since
            """);

    private final Map<String, Map<String, Double>> names = new HashMap<>();
    private final Map<String, Map<String, Double>> belongings = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private int longestName = 1;

    PartyLinker(FactBase base) {
        for (Party party : base.parties()) {
            roles.put(party.id(), party.role());
            addName(party.name(), party.id(), BY_NAME);
            party.aliases().forEach(alias -> addName(alias, party.id(), BY_NAME));
            addShortForms(party);
            addRole(party);
        }
        base.parties().forEach(this::addBelongings);
    }

    /** How much a party speaks and acts for another: 1 for itself, less for "spokesman of" it, 0 for a stranger. */
    double belongs(String party, String to) {
        return party.equals(to) ? 1 : belongings.getOrDefault(party, Map.of()).getOrDefault(to, 0.0);
    }

    /** A spokesman of a ministry of a country belongs to the ministry and, through it, to the country. */
    private void addBelongings(Party party) {
        Map<String, Double> near = named(party.role(), party.id());
        Map<String, Double> all = new LinkedHashMap<>(near);
        near.keySet().forEach(id -> named(roles.getOrDefault(id, ""), party.id())
                .keySet()
                .forEach(far -> all.putIfAbsent(far, BELONGS * BELONGS)));
        if (!all.isEmpty()) {
            belongings.put(party.id(), all);
        }
    }

    /** The parties that a role names by name. */
    private Map<String, Double> named(String role, String self) {
        Map<String, Double> named = new LinkedHashMap<>();
        parties(PlainNames.words(role)).forEach((id, how) -> {
            if (how == BY_NAME && !id.equals(self)) {
                named.put(id, BELONGS);
            }
        });
        return named;
    }

    /**
     * A mention of one or more parties in a text: words {@code from} to {@code to}, and the parties with how surely.
     */
    record Mention(int from, int to, Map<String, Double> parties) {}

    /** The mentions in a row of plain words, longest first where they overlap. */
    List<Mention> mentions(List<String> words) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Mention mention = longestAt(words, at);
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                at = mention.to();
            }
        }
        return found;
    }

    /** The parties that a row of plain words names, with how surely, from 0 to 1. */
    Map<String, Double> parties(List<String> words) {
        Map<String, Double> parties = new LinkedHashMap<>();
        mentions(words).forEach(mention -> mention.parties().forEach((id, how) -> parties.merge(id, how, Math::max)));
        return parties;
    }

    private @Nullable Mention longestAt(List<String> words, int at) {
        if (EMPTY.contains(words.get(at))) {
            return null;
        }
        for (int to = Math.min(words.size(), at + longestName); to > at; to--) {
            Map<String, Double> parties = names.get(String.join(" ", words.subList(at, to)));
            if (parties != null) {
                return new Mention(at, to, parties);
            }
        }
        return null;
    }

    private void addName(String name, String party, double how) {
        List<String> words = new ArrayList<>(PlainNames.words(name));
        while (words.size() > 1 && EMPTY.contains(words.get(0))) {
            words.remove(0);
        }
        String plain = String.join(" ", words);
        if (!plain.isEmpty() && !EMPTY.contains(plain)) {
            longestName = Math.max(longestName, words.size());
            names.computeIfAbsent(plain, key -> new LinkedHashMap<>()).merge(party, how, Math::max);
        }
    }

    private void addShortForms(Party party) {
        List<String> words = PlainNames.words(party.name());
        if (party.kind() == Party.Kind.PERSON && words.size() > 1) {
            addName(words.get(words.size() - 1), party.id(), BY_SURNAME);
        }
        if (party.kind() != Party.Kind.PERSON && words.size() > 2) {
            StringBuilder initials = new StringBuilder();
            words.stream().filter(word -> !EMPTY.contains(word)).forEach(word -> initials.append(word.charAt(0)));
            if (initials.length() > 2) {
                addName(initials.toString(), party.id(), BY_SURNAME);
            }
        }
    }

    /** "Deputy interior minister of France" is found by its end, "interior minister" and "minister". */
    private void addRole(Party party) {
        List<String> words = PlainNames.words(party.role());
        int end = 0;
        while (end < words.size() && !ROLE_ENDS.contains(words.get(end))) {
            end++;
        }
        for (int start = 0; start < end; start++) {
            addName(String.join(" ", words.subList(start, end)), party.id(), BY_ROLE);
        }
    }
}
