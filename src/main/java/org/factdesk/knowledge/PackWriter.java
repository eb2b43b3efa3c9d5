package org.factdesk.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Taught;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes incident packs as {@link PackReader} reads them: what goes out and comes in again is the same. A reference to
 * a claim that no longer stands is left out, since a pack that has one is faulty.
 */
public final class PackWriter {
    private PackWriter() {}

    /**
     * Writes a pack's files into its folder, which is made where it is missing.
     *
     * @throws UncheckedIOException where a file cannot be written
     */
    public static void write(IncidentPack pack, Path folder) {
        try {
            Files.createDirectories(folder);
            replace(folder.resolve(PackReader.INCIDENT), incidentYaml(pack.facts()));
            GoldenQuestions questions =
                    pack.questions().whereStanding(id -> pack.facts().claim(id).isPresent());
            if (questions.count() > 0 || !pack.facts().taught().isEmpty()) {
                replace(
                        folder.resolve(PackReader.QUESTIONS),
                        questionsYaml(questions, pack.facts().taught()));
            } else {
                Files.deleteIfExists(folder.resolve(PackReader.QUESTIONS));
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not write the pack into " + folder + ": " + why(trouble), trouble);
        }
    }

    private static String why(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "this user may not write there";
        }
        if (trouble instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file, where a folder should be";
        }
        String reason = trouble instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : trouble.getMessage();
        return String.valueOf(reason).replaceAll("\\s+", " ");
    }

    /** The text of {@code incident.yaml}. */
    static String incidentYaml(FactBase facts) {
        Incident incident = facts.incident();
        YamlMapping head = new YamlMapping()
                .text("incident", incident.id())
                .text("title", incident.title())
                .text("summary", incident.summary());
        YamlMapping sources = new YamlMapping();
        facts.sources().forEach(source -> sources.put(source.id(), source(source)));
        YamlMapping parties = new YamlMapping();
        facts.parties().forEach(party -> parties.put(party.id(), party(party)));
        List<Node> claims =
                facts.claims().stream().map(claim -> claim(claim, facts)).toList();
        return String.join(
                "\n",
                head.yaml(),
                new YamlMapping().put("sources", sources.block()).yaml(),
                new YamlMapping().put("parties", parties.block()).yaml(),
                new YamlMapping().list("claims", claims).yaml());
    }

    /** The text of {@code questions.yaml}. */
    static String questionsYaml(GoldenQuestions questions, List<Taught> taught) {
        List<Node> items = new ArrayList<>();
        questions.singles().forEach(single -> items.add(question(single)));
        questions.threads().forEach(turns -> {
            List<Node> written = turns.stream().map(PackWriter::question).toList();
            items.add(new YamlMapping().list("thread", written).block());
        });
        YamlMapping file = new YamlMapping().list("questions", items);
        if (!taught.isEmpty()) {
            file.list("taught", taught.stream().map(PackWriter::taught).toList());
        }
        return file.yaml();
    }

    private static Node taught(Taught taught) {
        return new YamlMapping()
                .quoted("ask", taught.wording())
                .text("intent", taught.intent())
                .inline();
    }

    private static Node question(GoldenQuestion question) {
        YamlMapping entries = new YamlMapping().quoted("ask", question.ask());
        if (question.mustAbstain()) {
            entries.text("expect", "none");
        } else {
            entries.texts("expect", question.expect());
        }
        return entries.text("why", question.why())
                .text("style", question.style())
                .inline();
    }

    private static Node source(Source source) {
        YamlMapping entries = new YamlMapping()
                .text("publisher", source.publisher())
                .text("title", source.title())
                .date("published", source.published())
                .text("url", source.url());
        if (source.reliability() != Reliability.F) {
            entries.text("reliability", source.reliability().name());
        }
        return entries.inline();
    }

    private static Node party(Party party) {
        return new YamlMapping()
                .text("name", party.name())
                .text("kind", party.kind().word())
                .text("role", party.role())
                .texts("aliases", party.aliases())
                .inline();
    }

    private static Node claim(Claim claim, FactBase facts) {
        YamlMapping entries = new YamlMapping().text("id", claim.id());
        statement(claim.statement(), entries);
        attribution(claim.attribution(), entries);
        entries.text("text", claim.text());
        provenance(claim.provenance(), entries);
        return entries.texts("disputes", standing(claim.disputes(), facts))
                .texts("supersedes", standing(claim.supersedes(), facts))
                .texts("also_asked", claim.alsoAsked())
                .texts("leaves_open", claim.leavesOpen())
                .block();
    }

    private static void statement(Statement statement, YamlMapping entries) {
        entries.text("who", statement.who())
                .text("what", statement.what())
                .text("whom", statement.whom())
                .date("when", statement.when())
                .text("where", statement.where())
                .text("how", statement.how())
                .text("why", statement.why())
                .text("quantity", statement.quantity());
    }

    private static void attribution(Attribution attribution, YamlMapping entries) {
        entries.text("said_by", attribution.claimant())
                .text("citing", attribution.citing())
                .date("said_on", attribution.saidOn());
        if (attribution.stance() != Stance.ASSERTS || !attribution.claimant().isEmpty()) {
            entries.text("stance", attribution.stance().word());
        }
    }

    private static void provenance(Provenance provenance, YamlMapping entries) {
        entries.text("source", provenance.source()).text("locator", provenance.locator());
        if (provenance.credibility() != Provenance.UNJUDGED) {
            entries.number("credibility", provenance.credibility());
        }
    }

    private static List<String> standing(List<String> claims, FactBase facts) {
        return claims.stream().filter(id -> facts.claim(id).isPresent()).toList();
    }

    /** A reader, or a crash, never finds half a file. */
    private static void replace(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
