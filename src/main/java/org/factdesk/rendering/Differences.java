package org.factdesk.rendering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.moderation.Content;

/** Says field by field how what stood and what stands about a subject differ. */
public final class Differences {
    private static final int MOST_LISTED = 6;

    private final Phrases phrases;

    public Differences(Phrases phrases) {
        this.phrases = phrases;
    }

    /** One line a field that says something, with all of it. */
    public List<String> all(Content content) {
        return Imports.fields(Optional.of(content)).entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> phrases.say("difference.new", field.getKey(), field.getValue()))
                .toList();
    }

    /**
     * One line a field that differs; where nothing stood before, one line a field that says something, of long lists
     * the beginning.
     */
    public List<String> of(Optional<Content> before, Optional<Content> after) {
        if (after.isEmpty()) {
            return before.isEmpty() ? List.of() : List.of(phrases.say("difference.gone"));
        }
        Map<String, String> then = Imports.fields(before);
        Map<String, String> now = Imports.fields(after);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(key -> !said(then, key).equals(said(now, key)))
                .flatMap(key -> before.isEmpty()
                        ? Stream.of(phrases.say("difference.new", key, begun(said(now, key), list(key, after))))
                        : changed(key, then, now, list(key, before), list(key, after)))
                .toList();
    }

    private String begun(String all, List<String> list) {
        return list.size() <= MOST_LISTED
                ? all
                : phrases.say(
                        "list.more",
                        String.join(", ", list.subList(0, MOST_LISTED)),
                        String.valueOf(list.size() - MOST_LISTED));
    }

    /** Of a list what came and went; all else as it was and as it is. */
    private Stream<String> changed(
            String key, Map<String, String> then, Map<String, String> now, List<String> gone, List<String> come) {
        List<String> more = come.stream().filter(one -> !gone.contains(one)).toList();
        List<String> less = gone.stream().filter(one -> !come.contains(one)).toList();
        return more.isEmpty() && less.isEmpty()
                ? Stream.of(phrases.say("difference.changed", key, quoted(said(then, key)), quoted(said(now, key))))
                : Stream.of(parts("difference.more", key, more), parts("difference.less", key, less))
                        .flatMap(Optional::stream);
    }

    private Optional<String> parts(String phrase, String key, List<String> parts) {
        String all = String.join(", ", parts.stream().map(this::quoted).toList());
        return parts.isEmpty() ? Optional.empty() : Optional.of(phrases.say(phrase, key, all));
    }

    /** The parts of a field that is a list; none of any other. */
    private static List<String> list(String key, Optional<Content> content) {
        if (content.orElse(null) instanceof Content.OfClaim one) {
            return switch (key) {
                case "disputes" -> one.claim().disputes();
                case "supersedes" -> one.claim().supersedes();
                case "also_asked" -> one.claim().alsoAsked();
                case "leaves_open" -> one.claim().leavesOpen();
                default -> List.of();
            };
        }
        return content.orElse(null) instanceof Content.OfParty one && key.equals("aliases")
                ? one.party().aliases()
                : List.of();
    }

    private String quoted(String value) {
        return value.isEmpty() ? phrases.say("difference.nothing") : phrases.say("quoted", value);
    }

    private static String said(Map<String, String> fields, String key) {
        return Objects.requireNonNullElse(fields.get(key), "");
    }
}
