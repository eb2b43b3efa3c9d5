package org.factdesk.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads incident packs, or says everything that is wrong with them. */
public final class PackReader {
    /** The file that makes a folder a pack. */
    public static final String INCIDENT = "incident.yaml";
    /** The file beside it with the golden questions; a pack can do without. */
    public static final String QUESTIONS = "questions.yaml";

    private PackReader() {}

    /** Reads one path: a pack's folder, a folder of packs, or an {@code incident.yaml}. */
    public static PackReading read(Path path) {
        return read(List.of(path));
    }

    /** Reads several paths, each as {@link #read(Path)} does. */
    public static PackReading read(Collection<Path> paths) {
        List<IncidentPack> packs = new ArrayList<>();
        List<PackFault> faults = new ArrayList<>();
        Map<String, Path> readFrom = new HashMap<>();
        for (Path path : paths) {
            for (Path file : incidentFiles(path, faults)) {
                readPack(file, faults).ifPresent(pack -> {
                    String id = pack.facts().incident().id();
                    Path earlier = readFrom.putIfAbsent(id, file);
                    if (earlier == null) {
                        packs.add(pack);
                    } else {
                        faults.add(
                                new PackFault(file, 1, "incident '" + id + "' is also in " + earlier + "; rename one"));
                    }
                });
            }
        }
        return new PackReading(packs, faults);
    }

    private static List<Path> incidentFiles(Path path, List<PackFault> faults) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        if (Files.exists(path.resolve(INCIDENT))) {
            return List.of(path.resolve(INCIDENT));
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> packs = children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                faults.add(new PackFault(path.resolve(INCIDENT), 1, "is not there; a pack is a folder with this file"));
            }
            return packs.stream().map(child -> child.resolve(INCIDENT)).toList();
        } catch (IOException unreadable) {
            faults.add(new PackFault(path, 1, "cannot be listed: " + unreadable.getMessage()));
            return List.of();
        }
    }

    private static Optional<IncidentPack> readPack(Path incidentFile, List<PackFault> found) {
        PackFaults faults = new PackFaults(incidentFile);
        Optional<IncidentReader.Content> content =
                new YamlFile(incidentFile, faults).read().flatMap(new IncidentReader(faults)::read);
        found.addAll(faults.inOrder());
        Path questionsFile = incidentFile.resolveSibling(QUESTIONS);
        PackFaults inQuestions = new PackFaults(questionsFile);
        Optional<Node> root =
                Files.exists(questionsFile) ? new YamlFile(questionsFile, inQuestions).read() : Optional.empty();
        Optional<IncidentPack> pack = content.flatMap(read -> {
            QuestionsReader.Content beside = root.map(new QuestionsReader(read.claims(), inQuestions)::read)
                    .orElse(QuestionsReader.Content.NONE);
            return read.facts().map(facts -> new IncidentPack(facts.withTaught(beside.taught()), beside.questions()));
        });
        found.addAll(inQuestions.inOrder());
        return inQuestions.isEmpty() ? pack : Optional.empty();
    }
}
