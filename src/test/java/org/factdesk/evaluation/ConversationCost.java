package org.factdesk.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.testing.RealDesk;

/**
 * What it costs to ask one thing after another in one conversation, as members do who never begin a new one: the golden
 * questions of packs that stand alone, asked each by itself, and all of a pack in an order of chance as turns of one
 * conversation. By hand: {@code ConversationCost FOLDER}. The same seed makes the same order.
 */
public final class ConversationCost {
    private static final int SEED = 2031;

    private ConversationCost() {}

    public static void main(String[] args) {
        Answerer answerer = RealDesk.answerer();
        List<Trial> alone = new ArrayList<>();
        List<Trial> together = new ArrayList<>();
        for (IncidentPack pack : PackReader.read(Path.of(args[0])).packs()) {
            List<GoldenQuestion> mixed = new ArrayList<>(pack.questions().singles());
            Collections.shuffle(mixed, new Random(SEED));
            Examiner examiner = new Examiner(answerer);
            alone.addAll(examiner.examine(pack.facts(), new GoldenQuestions(mixed, List.of()), () -> {}));
            together.addAll(examiner.examine(pack.facts(), new GoldenQuestions(List.of(), List.of(mixed)), () -> {}));
        }
        print("each by itself", new Figures(alone));
        print("in one conversation", new Figures(together));
    }

    private static void print(String how, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%s: right %.1f %%, wrong %.1f %%, abstained %.1f %%%n",
                how,
                100.0 * figures.count(Trial.Verdict.RIGHT) / figures.answerable(),
                100.0 * figures.count(Trial.Verdict.WRONG) / figures.answerable(),
                100.0 * figures.count(Trial.Verdict.DECLINED) / figures.unanswerable());
    }
}
