package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.When;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping in the making: only what is there is written, in the order in which it was put. */
final class YamlMapping {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();

    private final List<NodeTuple> entries = new ArrayList<>();

    /** Puts a text, unless it is empty. */
    YamlMapping text(String key, String text) {
        return text.isEmpty() ? this : put(key, scalar(text));
    }

    /** Puts a text in double quotes. */
    YamlMapping quoted(String key, String text) {
        return put(key, new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED));
    }

    YamlMapping number(String key, int number) {
        return put(key, new ScalarNode(Tag.INT, String.valueOf(number), ScalarStyle.PLAIN));
    }

    YamlMapping date(String key, When date) {
        return text(key, date.text());
    }

    /** Puts a list of texts in one line, unless it is empty. */
    YamlMapping texts(String key, List<String> texts) {
        List<Node> items = texts.stream().<Node>map(YamlMapping::scalar).toList();
        return texts.isEmpty() ? this : put(key, new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW));
    }

    YamlMapping list(String key, List<Node> items) {
        return put(key, new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK));
    }

    YamlMapping put(String key, Node value) {
        entries.add(new NodeTuple(scalar(key), value));
        return this;
    }

    /** All of it in one line. */
    Node inline() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }

    /** One line for each entry. */
    Node block() {
        return new MappingNode(Tag.MAP, entries, entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder();
        new Dump(SETTINGS).dumpNode(block(), new StreamDataWriter() {
            @Override
            public void write(String text) {
                yaml.append(text);
            }

            @Override
            public void write(String text, int offset, int length) {
                yaml.append(text, offset, offset + length);
            }
        });
        return yaml.toString();
    }

    /** Line breaks, and the words that mean nothing at all, survive only between quotes. */
    private static ScalarNode scalar(String text) {
        boolean quoted = text.indexOf('\n') >= 0 || Fields.NOTHING.contains(text);
        return new ScalarNode(Tag.STR, text, quoted ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }
}
