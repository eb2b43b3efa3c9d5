package org.factdesk.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Item;
import org.factdesk.moderation.ImportPlan.Verdict;

/** Puts into words what an import does, and where pack and record contradict each other. */
public final class Imports {
    private static final List<Verdict> IN_ORDER =
            List.of(Verdict.NEW, Verdict.CHANGED, Verdict.GONE, Verdict.KEPT, Verdict.UNCHANGED, Verdict.CONFLICT);

    private static final int MOST_FIELDS = 5;

    private final Phrases phrases;

    public Imports(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Such as {@code harbour-fire-2031: 12 new, 1 changed, 80 unchanged}. */
    public String summary(ImportPlan plan) {
        if (plan.items(Verdict.UNCHANGED).size() == plan.items().size()) {
            return phrases.say("import.unchanged", plan.incident());
        }
        return phrases.say("import.counts", plan.incident(), String.join(", ", counts(plan.items())));
    }

    /** Such as {@code 12 new} and {@code 80 unchanged}; of what there is none nothing. */
    List<String> counts(List<Item> items) {
        Map<Verdict, Long> counts = items.stream().collect(Collectors.groupingBy(Item::verdict, Collectors.counting()));
        return IN_ORDER.stream()
                .filter(counts::containsKey)
                .map(verdict ->
                        phrases.say("import.count", String.valueOf(counts.get(verdict)), phrases.say(key(verdict))))
                .toList();
    }

    /** One line for each conflict, such as {@code claim 'x': record says when “2016” / pack says when “2017”}. */
    public List<String> conflicts(ImportPlan plan) {
        return plan.items(Verdict.CONFLICT).stream()
                .map(this::conflict)
                .map(Harmless::text)
                .toList();
    }

    /** How conflicts are decided. */
    public String howToDecide() {
        return phrases.say("import.decide");
    }

    private static String key(Verdict verdict) {
        return verdict == Verdict.UNCHANGED ? "import.unchanged-subjects" : "import." + verdict.word();
    }

    private String conflict(Item item) {
        Map<String, String> onRecord = fields(item.onRecord());
        Map<String, String> inPack = fields(item.inPack());
        List<String> differing = Stream.concat(onRecord.keySet().stream(), inPack.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(onRecord.get(key), inPack.get(key)))
                .toList();
        return phrases.say(
                "import.conflict.line", item.subject().toString(), says(onRecord, differing), says(inPack, differing));
    }

    private String says(Map<String, String> fields, List<String> keys) {
        if (fields.isEmpty()) {
            return phrases.say("import.conflict.nothing");
        }
        Stream<String> shown = keys.stream().limit(MOST_FIELDS).map(key -> says(key, fields.getOrDefault(key, "")));
        Stream<String> more = keys.size() > MOST_FIELDS ? Stream.of(phrases.say("import.conflict.more")) : Stream.of();
        return String.join(", ", Stream.concat(shown, more).toList());
    }

    private String says(String key, String value) {
        return value.isEmpty()
                ? phrases.say("import.conflict.empty", key)
                : phrases.say("import.conflict.field", key, value);
    }

    /** What a content says, by the keys of an incident pack. */
    static Map<String, String> fields(Optional<Content> content) {
        return content.map(one -> one.fold(
                        incident -> map("title", incident.title(), "summary", incident.summary()),
                        Imports::fields,
                        Imports::fields,
                        Imports::fields,
                        Imports::fields,
                        Imports::fields,
                        taught -> map("wording", taught.wording(), "intent", taught.intent()),
                        proposal -> map(),
                        dismissal -> map()))
                .orElse(Map.of());
    }

    private static Map<String, String> fields(GoldenQuestions questions) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.concat(questions.singles().stream(), questions.threads().stream().flatMap(List::stream))
                .forEach(one -> fields.put(
                        "'" + one.ask() + "'", one.mustAbstain() ? "none" : String.join(", ", one.expect())));
        return fields;
    }

    private static Map<String, String> fields(GuildSettings settings) {
        Map<String, String> fields = map("incident", settings.incident());
        new TreeMap<>(settings.channels()).forEach((id, mode) -> fields.put("channel " + id, word(mode)));
        new TreeMap<>(settings.roster().roles()).forEach((id, role) -> fields.put("role " + id, word(role)));
        fields.putAll(map(
                "barred", String.join(", ", new TreeSet<>(settings.roster().barred())),
                "two-person", settings.roster().twoPersonRule() ? "yes" : "no",
                "corrections", settings.notices().corrections(),
                "alarms", settings.notices().alarms(),
                "notify-hours", String.valueOf(settings.notices().hours()),
                "retention-days", String.valueOf(settings.retentionDays()),
                "member-limit", String.valueOf(settings.limits().perMember()),
                "channel-limit", String.valueOf(settings.limits().perChannel())));
        return fields;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields(Source source) {
        return map(
                "publisher", source.publisher(),
                "title", source.title(),
                "published", source.published().text(),
                "url", source.url(),
                "reliability", source.reliability().name());
    }

    private static Map<String, String> fields(Party party) {
        return map(
                "name", party.name(),
                "kind", party.kind().word(),
                "role", party.role(),
                "aliases", String.join(", ", party.aliases()));
    }

    private static Map<String, String> fields(Claim claim) {
        Map<String, String> fields = map(
                "text", claim.text(),
                "who", claim.statement().who(),
                "what", claim.statement().what(),
                "whom", claim.statement().whom(),
                "when", claim.statement().when().text(),
                "where", claim.statement().where(),
                "how", claim.statement().how(),
                "why", claim.statement().why(),
                "quantity", claim.statement().quantity());
        fields.putAll(map(
                "said_by", claim.attribution().claimant(),
                "citing", claim.attribution().citing(),
                "said_on", claim.attribution().saidOn().text(),
                "stance", claim.attribution().stance().word(),
                "source", claim.provenance().source(),
                "locator", claim.provenance().locator(),
                "credibility", String.valueOf(claim.provenance().credibility())));
        fields.putAll(map(
                "disputes", String.join(", ", claim.disputes()),
                "supersedes", String.join(", ", claim.supersedes()),
                "also_asked", String.join(", ", claim.alsoAsked()),
                "leaves_open", String.join(", ", claim.leavesOpen())));
        return fields;
    }

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
