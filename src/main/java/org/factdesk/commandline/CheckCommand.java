package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.evaluation.Examiner;
import org.factdesk.evaluation.Figures;
import org.factdesk.evaluation.Trial;
import org.factdesk.knowledge.IncidentPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Validates incident packs and asks their golden questions: figures, and each failure with what was"
                        + " said instead. Touches no database.")
final class CheckCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pack's folder, or a folder of packs.")
    private List<Path> paths = List.of();

    CheckCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        try (Premises premises = entrance.premises().expectQuestions()) {
            List<IncidentPack> packs = SoundPacks.read(paths, premises.where());
            List<Trial> all = new ArrayList<>();
            CheckReport report = new CheckReport(premises.where().out());
            for (IncidentPack pack : packs) {
                List<Trial> trials = examine(pack, premises);
                report.pack(pack.facts(), new Figures(trials));
                all.addAll(trials);
            }
            if (packs.size() > 1) {
                report.total(packs.size(), new Figures(all));
            }
            return ExitCode.OK;
        }
    }

    private static List<Trial> examine(IncidentPack pack, Premises premises) {
        Examiner examiner = new Examiner(premises.answerer());
        String what = "Asking about " + pack.facts().incident().id();
        try (ProgressLine progress =
                ProgressLine.of(premises.where(), what, pack.questions().count())) {
            return examiner.examine(pack.facts(), pack.questions(), progress::step);
        }
    }
}
