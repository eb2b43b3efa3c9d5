package org.factdesk.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.factdesk.audit.Action;
import org.factdesk.claim.FactBase;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.knowledge.PackReading;
import org.factdesk.knowledge.PackWriter;
import org.factdesk.moderation.ClaimBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes an incident as a pack: incident.yaml, and questions.yaml beside it.")
final class ExportCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Option(
            names = "--incident",
            paramLabel = "ID",
            description = "The incident to write; not needed where there is only one.")
    private String incident = "";

    @Parameters(
            paramLabel = "DIR",
            arity = "1",
            description = "The folder to write into; it is made where it is missing.")
    private Path folder = Path.of("");

    ExportCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        try (Premises premises = entrance.premises()) {
            ClaimBook book = premises.book();
            FactBase base =
                    new IncidentChoice(book, premises.configuration().desk().incident()).of(incident);
            String id = base.incident().id();
            requireRoomFor(id);
            PackWriter.write(new IncidentPack(base, book.questions(id)), folder);
            premises.note(Action.EXPORT, id, Map.of("command", "export", "revision", String.valueOf(base.revision())));
            premises.where()
                    .out()
                    .println(id + ": revision " + base.revision() + " with "
                            + base.claims().size() + " claims written to " + folder);
            return ExitCode.OK;
        }
    }

    /** An export replaces an earlier one of the same incident, and nothing else; in doubt it replaces nothing. */
    private void requireRoomFor(String id) {
        if (!Files.exists(folder.resolve(PackReader.INCIDENT))) {
            requireNoQuestions();
            return;
        }
        PackReading reading = PackReader.read(folder);
        if (!reading.isSound()) {
            throw new CommandFailure(
                    SoundPacks.lines(reading.faults(), "the pack that is there was left alone; name another folder"));
        }
        List<String> there = reading.packs().stream()
                .map(pack -> pack.facts().incident().id())
                .toList();
        if (!there.equals(List.of(id))) {
            throw new CommandFailure(folder + " holds the pack of another incident; name another folder");
        }
    }

    private void requireNoQuestions() {
        if (Files.exists(folder.resolve(PackReader.QUESTIONS))) {
            throw new CommandFailure(folder + " holds a " + PackReader.QUESTIONS + " without the " + PackReader.INCIDENT
                    + " that it belongs to; name another folder");
        }
    }
}
