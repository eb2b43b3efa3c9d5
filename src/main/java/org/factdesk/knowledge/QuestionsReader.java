package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Taught;
import org.factdesk.claim.Wording;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code questions.yaml}. */
final class QuestionsReader {
    private static final List<String> KEYS = List.of("questions", "taught");
    private static final List<String> TAUGHT_KEYS = List.of("ask", "intent");
    private static final List<String> QUESTION_KEYS = List.of("ask", "expect", "why", "style");
    private static final String ABSTAIN = "none";

    private final Set<String> claims;
    private final PackFaults faults;

    /** @param claims ids of the claims that may be expected */
    QuestionsReader(Set<String> claims, PackFaults faults) {
        this.claims = claims;
        this.faults = faults;
    }

    /** What the file says. */
    record Content(GoldenQuestions questions, List<Taught> taught) {
        static final Content NONE = new Content(GoldenQuestions.NONE, List.of());
    }

    Content read(Node root) {
        Fields fields = Fields.of(root, "the file", KEYS, faults);
        GoldenQuestions questions = questions(fields);
        List<Taught> taught = taught(fields);
        return faults.isEmpty() ? new Content(questions, taught) : Content.NONE;
    }

    private List<Taught> taught(Fields fields) {
        Map<String, Taught> taught = new LinkedHashMap<>();
        for (Node node : fields.list("taught")) {
            Fields one = Fields.of(node, "the taught wording", TAUGHT_KEYS, faults);
            String ask = one.required("ask", Wording.SLOT, "what a person would type");
            String intent = one.required("intent", Wording.NAME, "the kind of answer that it wants, such as who")
                            .isBlank()
                    ? ""
                    : one.oneOf("intent", Taught.INTENTS, word -> word).orElse("");
            if (!ask.isBlank() && Taught.normal(ask).isEmpty()) {
                faults.add(one.at("ask"), "the taught wording has no word in it; write what a person would type");
            } else if (faults.isEmpty() && taught.putIfAbsent(Taught.normal(ask), new Taught(ask, intent)) != null) {
                faults.add(one.at("ask"), "the wording '" + ask + "' is taught twice; take one out");
            }
        }
        return List.copyOf(taught.values());
    }

    private GoldenQuestions questions(Fields fields) {
        List<GoldenQuestion> singles = new ArrayList<>();
        List<List<GoldenQuestion>> threads = new ArrayList<>();
        for (Node node : fields.list("questions")) {
            if (isThread(node)) {
                threads.add(thread(node));
            } else {
                singles.add(question(node));
            }
        }
        return faults.isEmpty() ? new GoldenQuestions(singles, threads) : GoldenQuestions.NONE;
    }

    private static boolean isThread(Node node) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream().anyMatch(tuple -> Fields.words(List.of(tuple.getKeyNode()))
                        .contains("thread"));
    }

    private List<GoldenQuestion> thread(Node node) {
        Fields fields = Fields.of(node, "the thread", List.of("thread"), faults);
        List<Node> turns = fields.list("thread");
        if (turns.isEmpty() && fields.at("thread") instanceof SequenceNode || !fields.has("thread")) {
            faults.add(node, "the thread has no turn; add '- {ask: …, expect: [claim-id]}' lines or take it out");
        }
        return turns.stream().map(this::question).toList();
    }

    private GoldenQuestion question(Node node) {
        Fields fields = Fields.of(node, "the question", QUESTION_KEYS, faults);
        String ask = fields.required("ask", Wording.QUESTION, "what a person would type");
        return new GoldenQuestion(
                ask, expect(fields), fields.text("why", Wording.SLOT), fields.text("style", Wording.SLOT));
    }

    private List<String> expect(Fields fields) {
        Node value = fields.at("expect");
        if (fields.has("expect") && value instanceof ScalarNode scalar) {
            if (!Fields.text(scalar).equals(ABSTAIN)) {
                faults.add(value, "expect must be none or a list such as [" + Fields.text(scalar) + "]");
            }
            return List.of();
        }
        List<String> expected = fields.fewTexts("expect", Wording.NAME);
        if (expected.isEmpty() && (!fields.has("expect") || value instanceof SequenceNode)) {
            faults.add(
                    value,
                    "the question expects nothing; write 'expect: none' where the desk must abstain, else "
                            + "'expect: [claim-id]'");
        }
        for (String claim : expected) {
            if (!claim.isBlank() && !claims.contains(claim)) {
                faults.add(value, ClaimReader.unknown(faults, "expect", "claim", claim, claims));
            }
        }
        return expected;
    }
}
