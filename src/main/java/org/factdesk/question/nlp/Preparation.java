package org.factdesk.question.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.FactBase;

/** Finds out beforehand what takes long to find out of claims, so that the desk can come with it. */
public final class Preparation {
    private static final String VECTORS = "vectors.bin";
    private static final String WORDS = "words.bin";

    private final LanguageTools tools;

    public Preparation(LanguageTools tools) {
        this.tools = tools;
    }

    /** Writes the vectors and the words of the claims of incidents into a folder, in place of what is there. */
    public void prepare(List<FactBase> incidents, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(VECTORS));
        Files.deleteIfExists(folder.resolve(WORDS));
        TextVectors vectors = new TextVectors(folder.resolve(VECTORS));
        KeptWords words = tools.keepingWordsIn(folder).keptWords();
        ClaimParser parser = new ClaimParser(words, tools.encoder(), vectors);
        for (FactBase incident : incidents) {
            parser.gist(incident.incident());
            PartyLinker linker = new PartyLinker(incident);
            incident.claims().parallelStream()
                    .forEach(claim -> parser.parse(claim, incident, linker, LearnedWays.NONE));
        }
        KeptWays ways = new KeptWays(folder, tools.encoder().key(), new WaysTrainer(parser::questions));
        ways.clear();
        incidents.forEach(incident -> ways.learn(incident.brought()));
        vectors.save();
        words.save();
    }
}
