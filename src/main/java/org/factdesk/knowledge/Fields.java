package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys and values of one YAML mapping, read as what they should be; what they are not becomes a fault. */
final class Fields {
    /** How YAML writes that there is no value. */
    static final List<String> NOTHING = List.of("", "~", "null");

    private final Node owner;
    private final String name;
    private final Map<String, Node> values;
    private final PackFaults faults;

    private Fields(Node owner, String name, Map<String, Node> values, PackFaults faults) {
        this.owner = owner;
        this.name = name;
        this.values = values;
        this.faults = faults;
    }

    /**
     * @param name what the mapping describes, for faults: "claim 'x'"
     * @param known every key that it may have
     */
    static Fields of(Node node, String name, Collection<String> known, PackFaults faults) {
        Map<String, Node> values = new LinkedHashMap<>();
        entries(node, name, faults).forEach((key, value) -> {
            if (known.contains(text(key))) {
                values.put(text(key), value);
            } else {
                String hint = faults.hint(text(key).toLowerCase(Locale.ROOT), known);
                faults.add(
                        key,
                        name + " has an unknown key '" + text(key) + "'"
                                + (hint.isEmpty() ? "; known are " + String.join(", ", known) : hint));
            }
        });
        return new Fields(node, name, values, faults);
    }

    /** The entries of a mapping, without those whose key is no text or is there twice. */
    static Map<ScalarNode, Node> entries(Node node, String name, PackFaults faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(node, name + " must be written as 'key: value' lines, not as " + kind(node));
            return Map.of();
        }
        Map<ScalarNode, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(
                        tuple.getKeyNode(), name + " has a key that is " + kind(tuple.getKeyNode()) + ", not a word");
                continue;
            }
            Integer earlier = seen.putIfAbsent(text(key), PackFaults.line(key));
            if (earlier != null) {
                faults.add(
                        key, name + " has '" + text(key) + "' twice, first in line " + earlier + "; keep one of them");
                continue;
            }
            entries.put(key, tuple.getValueNode());
        }
        return entries;
    }

    /** Whether the key is there with anything but nothing as its value. */
    boolean has(String key) {
        Node value = values.get(key);
        return value != null && !isNothing(value);
    }

    /** Where a fault in the value of a key is found. */
    Node at(String key) {
        return values.getOrDefault(key, owner);
    }

    /** The text, or empty where there is none. */
    String text(String key, int longest) {
        return has(key) ? scalar(at(key), key, longest) : "";
    }

    /** The text, which must be there. */
    String required(String key, int longest, String mend) {
        String text = text(key, longest);
        if (text.isBlank() && owner instanceof MappingNode && !isMistyped(key)) {
            faults.add(at(key), name + " has no " + key + "; add '" + key + ": " + mend + "'");
        }
        return text;
    }

    /** A list of texts, empty where there is none. */
    List<String> texts(String key, int longest) {
        return list(key).stream().map(item -> scalar(item, key, longest)).toList();
    }

    /** The items of a list, empty where there is none. */
    List<Node> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(at(key) instanceof SequenceNode sequence)) {
            faults.add(at(key), key + " of " + name + " must be a list such as [a, b], not " + kind(at(key)));
            return List.of();
        }
        return sequence.getValue();
    }

    /** As {@link #texts}, for lists that nobody should make long. */
    List<String> fewTexts(String key, int longest) {
        List<String> texts = texts(key, longest);
        if (texts.size() > Wording.LIST) {
            faults.add(
                    at(key), key + " of " + name + " has " + texts.size() + " items; " + Wording.LIST + " are enough");
        }
        for (String text : texts) {
            if (text.isBlank()) {
                faults.add(at(key), key + " of " + name + " has an empty item; take it out");
            }
        }
        return texts;
    }

    /** A date, undated where there is none. */
    When date(String key) {
        String text = text(key, Wording.NAME);
        if (text.isBlank()) {
            return When.UNDATED;
        }
        return When.parse(text).orElseGet(() -> {
            faults.add(
                    at(key),
                    key + " of " + name + " is '" + text + "', which is no date; write it as 2021-05-07, "
                            + "2021-05, 2021, 2021~ (about), 2021-05-07T18:20 or an interval 2016/2017");
            return When.UNDATED;
        });
    }

    /** One of some words, or empty where there is none or another. */
    <T> Optional<T> oneOf(String key, List<T> choices, Function<T, String> word) {
        String text = text(key, Wording.NAME);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<T> choice =
                choices.stream().filter(one -> word.apply(one).equals(text)).findFirst();
        if (choice.isEmpty()) {
            List<String> words = choices.stream().map(word).toList();
            faults.add(
                    at(key),
                    key + " of " + name + " is '" + text + "'; it is one of " + String.join(", ", words)
                            + faults.hint(text.toLowerCase(Locale.ROOT), words));
        }
        return choice;
    }

    private String scalar(Node node, String key, int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(node, key + " of " + name + " must be text, not " + kind(node));
            return "";
        }
        String text = text(scalar);
        Wording.fault(text, longest).ifPresent(fault -> faults.add(node, key + " of " + name + " " + fault));
        return text;
    }

    private boolean isMistyped(String key) {
        return values.containsKey(key) && !(at(key) instanceof ScalarNode);
    }

    /** The line break that ends a block of folded or literal text is no part of what was meant. */
    static String text(ScalarNode scalar) {
        ScalarStyle style = scalar.getScalarStyle();
        return style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL
                ? scalar.getValue().stripTrailing()
                : scalar.getValue();
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "'key: value' pairs";
        }
        return node instanceof SequenceNode ? "a list" : "text";
    }

    static List<String> words(Collection<? extends Node> nodes) {
        List<String> words = new ArrayList<>();
        nodes.forEach(node -> {
            if (node instanceof ScalarNode scalar) {
                words.add(text(scalar));
            }
        });
        return words;
    }
}
