package org.factdesk.question.nlp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.question.Intent;

/** The examples of intents that the desk comes with: {@code knowledge/intents}, an utterance a line. */
final class IntentExamples {
    private IntentExamples() {}

    /** Those of one intent, in their order. */
    static List<String> of(Intent intent) {
        return Models.load("knowledge/intents/" + intent.word() + ".txt", in -> new String(
                        in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    /** Those of all, by the word for the intent. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> examples = new TreeMap<>();
        for (Intent intent : Intent.values()) {
            examples.put(intent.word(), of(intent));
        }
        return examples;
    }
}
