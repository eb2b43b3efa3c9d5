package org.factdesk.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AsOf;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ask",
        description = "Answers one question, or with --batch a file of them.",
        footer = {
            "",
            "A batch is read as lines of JSON such as",
            "  {\"id\":\"q1\",\"ask\":\"who …?\",\"thread\":\"t1\"}",
            "Turns of one thread come in order. Each line gets one line of JSON in the same order, be it an error.",
            "",
            Entrance.EXIT_STATUS
        })
final class AskCommand implements Callable<Integer> {
    private static final String ONLY_ID = "q1";

    private final Entrance entrance;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--incident",
            paramLabel = "ID",
            description = "The incident that is asked about; not needed where there is only one.")
    private String incident = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Answer from what was claimed up to the end of this day, such as 2021-04-20.")
    private String asOf = "";

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean asJson;

    @Option(names = "--batch", paramLabel = "FILE|-", description = "Answer the questions in a file, or in the input.")
    private String batch = "";

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question; it needs no quotation marks.")
    private List<String> question = List.of();

    AskCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        requireOneWayOfAsking();
        LocalDate day = day();
        return batch.isEmpty() ? one(day) : all(day);
    }

    private void requireOneWayOfAsking() {
        boolean hasQuestion = !question.isEmpty();
        if (hasQuestion == !batch.isEmpty()) {
            throw wrongUsage(hasQuestion ? "give a question or --batch, not both" : "give a question, or --batch FILE");
        }
    }

    private @Nullable LocalDate day() {
        return asOf.isEmpty()
                ? null
                : AsOf.parse(asOf)
                        .orElseThrow(() -> wrongUsage("--as-of '" + asOf + "' is no date such as 2021-04-20"));
    }

    private ParameterException wrongUsage(String line) {
        if (spec == null) {
            throw new IllegalStateException("no command line was read");
        }
        return new ParameterException(spec.commandLine(), line);
    }

    private int one(@Nullable LocalDate day) {
        try (Premises premises = entrance.premises().requireRecord().expectQuestions()) {
            FactBase base = choice(premises).of(incident);
            Utterance utterance = new Utterance(String.join(" ", question), Conversation.NONE, day);
            Questioning questioning = questioning(premises);
            JsonAnswer.Given given = questioning.ask(ONLY_ID, utterance, base);
            premises.where()
                    .out()
                    .println(
                            asJson
                                    ? questioning.json().line(given)
                                    : questioning.plain().full(given.reply()));
            return ExitCode.OK;
        }
    }

    private static IncidentChoice choice(Premises premises) {
        return new IncidentChoice(
                premises.book(), premises.configuration().desk().incident());
    }

    private static Questioning questioning(Premises premises) {
        return new Questioning(premises.answerer(), premises.phrases(), premises.journal(), premises.settings());
    }

    /** The questions are opened first: a slip in their name costs no start. */
    private int all(@Nullable LocalDate day) {
        try (BufferedReader in = input(entrance.where());
                Premises premises = entrance.premises().requireRecord().expectQuestions()) {
            IncidentChoice choice = choice(premises);
            choice.idOf(incident).flatMap(premises.book()::current).ifPresent(premises::expectQuestions);
            Questioning questioning = questioning(premises);
            boolean ok = new BatchRun(questioning, choice, incident, day)
                    .run(in, premises.where().out());
            return ok ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException unreadable) {
            throw CommandFailure.toRead(batch, unreadable);
        }
    }

    private BufferedReader input(Surroundings where) throws IOException {
        return new BufferedReader(new InputStreamReader(InputFile.open(batch, where), StandardCharsets.UTF_8));
    }
}
