package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordNetFilesTest {
    /** Every so many words of the dictionary are compared. */
    private static final int STEP = 101;

    private static final Map<WordNetFiles.Part, POS> PARTS = Map.of(
            WordNetFiles.Part.NOUN, POS.NOUN,
            WordNetFiles.Part.VERB, POS.VERB,
            WordNetFiles.Part.ADJ, POS.ADJECTIVE,
            WordNetFiles.Part.ADV, POS.ADVERB);

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnotherReaderReads() throws JWNLException {
        WordNetFiles files = WordNetFiles.open(folder);
        Dictionary other = Dictionary.getDefaultResourceInstance();
        int compared = 0;
        for (Map.Entry<WordNetFiles.Part, POS> part : PARTS.entrySet()) {
            Iterator<IndexWord> words = other.getIndexWordIterator(part.getValue());
            for (int i = 0; words.hasNext(); i++) {
                IndexWord word = words.next();
                if (i % STEP == 0) {
                    compare(word, part.getKey(), files);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static void compare(IndexWord expected, WordNetFiles.Part part, WordNetFiles files) throws JWNLException {
        String lemma = expected.getLemma();
        assertThat(files.knows(part, lemma)).as(lemma).isTrue();
        List<WordNetFiles.Synset> senses =
                files.senses(part, lemma).stream().map(files::synset).toList();
        assertThat(senses).as(lemma).hasSameSizeAs(expected.getSenses());
        for (int i = 0; i < senses.size(); i++) {
            Synset sense = expected.getSenses().get(i);
            assertThat(senses.get(i).words())
                    .as(lemma)
                    .isEqualTo(sense.getWords().stream()
                            .map(word -> word.getLemma())
                            .toList());
            assertThat(senses.get(i).pointers())
                    .as(lemma)
                    .extracting(
                            pointer -> pointer.symbol() + " " + pointer.target().offset())
                    .isEqualTo(pointers(sense));
        }
    }

    private static List<String> pointers(Synset sense) throws JWNLException {
        List<String> pointers = new ArrayList<>();
        for (Pointer pointer : sense.getPointers()) {
            pointers.add(pointer.getType().getKey() + " " + pointer.getTargetOffset());
        }
        return pointers;
    }

    @Test
    void doesNotKnowWhatIsNoWord() {
        WordNetFiles files = WordNetFiles.open(folder);
        for (String word : List.of("", " ", "zzqx", "!", "car ", "1", "été")) {
            assertThat(files.senses(WordNetFiles.Part.VERB, word)).as(word).isEmpty();
            assertThat(files.knows(WordNetFiles.Part.VERB, word)).as(word).isFalse();
        }
    }

    @Test
    void unpacksAgainWhatWasCutShort() throws IOException {
        WordNetFiles.open(folder);
        Path data = folder.resolve("data.verb");
        long size = Files.size(data);
        Files.delete(data);
        Files.writeString(data, "cut");
        WordNetFiles files = WordNetFiles.open(folder);
        assertThat(Files.size(data)).isEqualTo(size);
        assertThat(files.synset(files.senses(WordNetFiles.Part.VERB, "burn").get(0))
                        .words())
                .contains("burn");
    }

    @Test
    void holdsInMemoryWhatCannotBeUnpacked() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));
        WordNetFiles files = WordNetFiles.open(file);
        assertThat(files.knows(WordNetFiles.Part.NOUN, "fire")).isTrue();
    }
}
