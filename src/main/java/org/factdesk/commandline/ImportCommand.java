package org.factdesk.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.factdesk.audit.Action;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.ImportPlan.Item;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Imports;
import org.factdesk.rendering.Outcomes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Brings incident packs on record. What moderators changed since the last import is never"
                + " overwritten unless you say so.")
final class ImportCommand implements Callable<Integer> {
    /** Whose version is taken where pack and record were changed differently. */
    enum Take {
        record,
        pack
    }

    private final Entrance entrance;

    @Option(
            names = "--take",
            paramLabel = "record|pack",
            description = "Where moderators and pack changed the same thing differently: which version to take.")
    private @Nullable Take take;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pack's folder, or a folder of packs.")
    private List<Path> paths = List.of();

    ImportCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        List<IncidentPack> packs = SoundPacks.read(paths, entrance.where());
        try (Premises premises = entrance.premises().requireRecord().expectQuestions()) {
            boolean allDecided = true;
            for (IncidentPack pack : packs) {
                try (ReadingAhead reading = new ReadingAhead(pack.facts(), premises)) {
                    allDecided &= bringIn(pack, reading, premises);
                }
            }
            return allDecided ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** Whether no conflict is left undecided. */
    private boolean bringIn(IncidentPack pack, ReadingAhead reading, Premises premises) {
        Imports words = new Imports(premises.phrases());
        PrintStream out = premises.where().out();
        PackImport.Compared compared = new PackImport(premises).compare(pack);
        ImportPlan plan = compared.plan();
        Optional<Outcome> outcome = compared.submit(decided(plan), "import");
        outcome.filter(result -> !(result instanceof Outcome.Recorded)).ifPresent(result -> {
            throw new CommandFailure(plan.incident() + ": " + new Outcomes(premises.phrases()).of(result));
        });
        reading.finish();
        String summary = words.summary(plan);
        premises.note(Action.COMMAND, plan.incident(), Map.of("command", "import", "summary", summary));
        out.println(summary);
        words.conflicts(plan).forEach(out::println);
        if (take == null && !plan.items(Verdict.CONFLICT).isEmpty()) {
            premises.where().err().println(words.howToDecide());
            return false;
        }
        return true;
    }

    private Map<Subject, Choice> decided(ImportPlan plan) {
        if (take == null) {
            return Map.of();
        }
        Choice choice = take == Take.record ? Choice.KEEP : Choice.REPLACE;
        return plan.items(Verdict.CONFLICT).stream().collect(Collectors.toMap(Item::subject, item -> choice));
    }
}
