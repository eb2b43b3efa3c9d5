package org.factdesk.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Taught;
import org.factdesk.claim.When;

/**
 * Random values of every shape that people may write, for laws that hold for all of them. {@code -Dseed=… -Dtries=…}
 * repeats a case.
 */
public final class Samples {
    private static final List<String> DATES = List.of(
            "2031", "2031-05", "2031-05-07", "2031~", "2031-05-07T18:20", "2016/2017", "2031-05/..", "203X", "2031-22");
    private static final List<String> SCRAPS = List.of(
            "the crane",
            " ",
            "  ",
            ": ",
            " #",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "- ",
            "? ",
            "&a",
            "*a",
            "!t",
            "%",
            "@everyone",
            "`",
            "|",
            ">",
            "\\",
            "\\n",
            "\n",
            "\n\n",
            "null",
            "true",
            "~",
            "12",
            "1_0",
            "0x1f",
            "1e3",
            ".5",
            "2031-05-07",
            "é",
            "漢字",
            "🚢",
            "👩‍🚒",
            "\u202Eabc",
            "\u200b",
            "\uFEFF",
            "\u2028",
            "ẑ̧",
            "=",
            "<<",
            "---",
            "...",
            "None",
            "no",
            "yes",
            "\u00a0",
            "//x",
            "a:b",
            "a: b",
            "$",
            "';DROP TABLE ledger;--");

    private final Random random;

    private Samples(long seed) {
        random = new Random(seed);
    }

    /** Tries a law on many samples; one that breaks it is named by its seed. */
    public static void forEach(int tries, Consumer<Samples> law) {
        long seed = Long.getLong("seed", System.nanoTime());
        for (int attempt = 0; attempt < Integer.getInteger("tries", tries); attempt++) {
            try {
                law.accept(new Samples(seed + attempt));
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("broken with -Dseed=" + (seed + attempt) + " -Dtries=1", broken);
            }
        }
    }

    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A text that is not blank and of which no form of writing should lose a character. */
    public String text() {
        StringBuilder text = new StringBuilder(oneIn(3) ? "" : "the");
        for (int scraps = upTo(5); scraps >= 0; scraps--) {
            text.append(oneOf(SCRAPS));
        }
        return text.toString().isBlank() ? "x" + text : text.toString();
    }

    public FactBase facts(String incident) {
        List<Party> parties = ids("party", upTo(4)).map(this::party).toList();
        List<Source> sources = ids("source", 1 + upTo(3)).map(this::source).toList();
        List<String> ids = ids("claim", upTo(6)).toList();
        List<Claim> claims = new ArrayList<>();
        for (String id : ids) {
            List<String> earlier = claims.stream().map(Claim::id).toList();
            claims.add(claim(id, parties, sources, earlier));
        }
        return new FactBase(new Incident(incident, text(), maybeText()), 0, parties, sources, claims)
                .withTaught(taught());
    }

    private Collection<Taught> taught() {
        Map<String, Taught> taught = new LinkedHashMap<>();
        for (int wordings = upTo(2); wordings > 0; wordings--) {
            Taught one = new Taught("say " + text(), oneOf(Taught.INTENTS));
            taught.putIfAbsent(one.normal(), one);
        }
        return taught.values();
    }

    /** The base with some of its parts changed, some gone and some new; it stays sound. */
    public FactBase changed(FactBase base) {
        Map<String, Party> parties = changed(base.parties(), Party::id, this::party, "party");
        Map<String, Source> sources = changed(base.sources(), Source::id, this::source, "source");
        if (sources.isEmpty()) {
            sources.put("source-0", source("source-0"));
        }
        List<Party> knownParties = List.copyOf(parties.values());
        List<Source> knownSources = List.copyOf(sources.values());
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Claim claim : base.claims()) {
            boolean sound = sources.containsKey(claim.provenance().source())
                    && List.of(
                                    claim.statement().who(),
                                    claim.statement().whom(),
                                    claim.attribution().claimant(),
                                    claim.attribution().citing())
                            .stream()
                            .allMatch(id -> id.isEmpty() || parties.containsKey(id));
            if (sound && !oneIn(6)) {
                boolean others = oneIn(3);
                List<String> earlier = List.copyOf(claims.keySet());
                Claim kept = new Claim(
                        claim.id(),
                        claim.statement(),
                        claim.attribution(),
                        claim.text(),
                        claim.provenance(),
                        claim.disputes().stream().filter(claims::containsKey).toList(),
                        claim.supersedes().stream().filter(claims::containsKey).toList(),
                        claim.alsoAsked(),
                        claim.leavesOpen());
                claims.put(claim.id(), others ? claim(claim.id(), knownParties, knownSources, earlier) : kept);
            }
        }
        ids("fresh", upTo(2)).forEach(id -> {
            if (!claims.containsKey(id)) {
                claims.put(id, claim(id, knownParties, knownSources, List.copyOf(claims.keySet())));
            }
        });
        return new FactBase(base.incident(), 0, parties.values(), sources.values(), claims.values())
                .withTaught(oneIn(2) ? taught() : base.taught());
    }

    public GoldenQuestions questions(Collection<Claim> claims) {
        List<String> ids = claims.stream().map(Claim::id).toList();
        List<GoldenQuestion> singles =
                IntStream.range(0, upTo(3)).mapToObj(i -> question(ids)).toList();
        List<List<GoldenQuestion>> threads = IntStream.range(0, upTo(2))
                .mapToObj(i -> IntStream.rangeClosed(0, upTo(2))
                        .mapToObj(turn -> question(ids))
                        .toList())
                .toList();
        return new GoldenQuestions(singles, threads);
    }

    private GoldenQuestion question(List<String> ids) {
        List<String> expect = ids.isEmpty() || oneIn(3) ? List.of() : List.of(oneOf(ids));
        return new GoldenQuestion(text(), expect, maybeText(), maybeText());
    }

    public Claim claim(String id, List<Party> parties, List<Source> sources, List<String> others) {
        return new Claim(
                id,
                new Statement(
                        maybeParty(parties),
                        text(),
                        maybeParty(parties),
                        maybeDate(),
                        maybeText(),
                        maybeText(),
                        maybeText(),
                        maybeText()),
                new Attribution(maybeParty(parties), maybeParty(parties), maybeDate(), oneOf(List.of(Stance.values()))),
                text(),
                new Provenance(oneOf(sources).id(), maybeText(), 1 + upTo(5)),
                maybeOthers(others),
                maybeOthers(others),
                texts(),
                texts());
    }

    public Party party(String id) {
        return new Party(id, text(), oneOf(List.of(Party.Kind.values())), maybeText(), texts());
    }

    public Source source(String id) {
        return new Source(
                id,
                text(),
                maybeText(),
                When.of(oneOf(DATES)),
                oneIn(3) ? "" : "https://example.org/" + upTo(9) + "?a=b&c=#d,e:f",
                oneOf(List.of(Reliability.values())));
    }

    private <T> Map<String, T> changed(
            Collection<T> values,
            java.util.function.Function<T, String> id,
            java.util.function.Function<String, T> another,
            String kind) {
        Map<String, T> result = new LinkedHashMap<>();
        for (T value : values) {
            if (!oneIn(5)) {
                result.put(id.apply(value), oneIn(3) ? another.apply(id.apply(value)) : value);
            }
        }
        ids("fresh-" + kind, upTo(1)).forEach(fresh -> result.putIfAbsent(fresh, another.apply(fresh)));
        return result;
    }

    private static java.util.stream.Stream<String> ids(String kind, int count) {
        return IntStream.range(0, count).mapToObj(number -> kind + "-" + number);
    }

    private String maybeText() {
        return oneIn(2) ? "" : text();
    }

    private When maybeDate() {
        return oneIn(2) ? When.UNDATED : When.of(oneOf(DATES));
    }

    private String maybeParty(List<Party> parties) {
        return parties.isEmpty() || oneIn(2) ? "" : oneOf(parties).id();
    }

    private List<String> maybeOthers(List<String> others) {
        return others.isEmpty() || oneIn(2) ? List.of() : List.of(oneOf(others));
    }

    private List<String> texts() {
        return IntStream.range(0, upTo(2)).mapToObj(i -> text()).toList();
    }
}
