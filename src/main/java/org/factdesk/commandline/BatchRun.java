package org.factdesk.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers JSON lines one by one, in their order; what is wrong with a line is its answer, and the next one follows. */
final class BatchRun {
    private static final Logger log = LoggerFactory.getLogger(BatchRun.class);

    private final Questioning questioning;
    private final IncidentChoice choice;
    private final String incident;
    private final @Nullable LocalDate asOf;
    private final Map<String, Conversation> threads = new HashMap<>();
    private final JsonAnswer json;
    private int number;
    private int answered;

    BatchRun(Questioning questioning, IncidentChoice choice, String incident, @Nullable LocalDate asOf) {
        this.questioning = questioning;
        this.choice = choice;
        this.incident = incident;
        this.asOf = asOf;
        this.json = questioning.json();
    }

    /** Whether any line was answered, or none had to be. */
    boolean run(BufferedReader in, PrintStream out) {
        boolean isEmpty = true;
        for (String line = next(in); line != null; line = next(in)) {
            number++;
            if (!line.isBlank()) {
                isEmpty = false;
                out.println(answer(line));
                out.flush();
            }
        }
        return isEmpty || answered > 0;
    }

    private static @Nullable String next(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not read on: " + trouble.getMessage(), trouble);
        }
    }

    private String answer(String text) {
        BatchLine line = BatchLine.parse(number == 1 ? withoutMark(text) : text);
        if (!line.fault().isEmpty()) {
            return error(line, line.fault());
        }
        try {
            FactBase base = choice.of(line.incident().isEmpty() ? incident : line.incident());
            String answer = answer(line, base);
            answered++;
            return answer;
        } catch (CommandFailure failure) {
            return error(line, String.valueOf(failure.getMessage()));
        } catch (RuntimeException trouble) {
            log.debug("Could not answer line {}", number, trouble);
            return error(line, "something went wrong inside: " + trouble);
        }
    }

    private String error(BatchLine line, String what) {
        return json.error(line.id(), number, "line " + number + ": " + what);
    }

    private String answer(BatchLine line, FactBase base) {
        String thread = line.thread().isEmpty() ? "" : base.incident().id() + "/" + line.thread();
        Conversation before = threads.getOrDefault(thread, Conversation.NONE);
        Utterance utterance = new Utterance(line.ask(), before, asOf);
        JsonAnswer.Given given = questioning.ask(line.id(), utterance, base);
        if (!thread.isEmpty()) {
            threads.put(thread, given.answer().continued(utterance));
        }
        return json.line(given);
    }

    /** Some editors begin a file with a mark of its encoding. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
