package org.factdesk.question.nlp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.factdesk.question.Conversation;
import org.jspecify.annotations.Nullable;

/** Finds out what a question of a conversation leans on. Stateless. */
final class ContextParser {
    /** Of a longer thread only the question just before is read together with a follow-up. */
    private static final int LONGEST_BEFORE = 200;

    /** Of a longer answer the rest is not read together with a follow-up, which would be cut off behind it. */
    private static final int LONGEST_ANSWER = 250;

    private static final float[] NOTHING = {};

    private final TextAnalyzer analyzer;
    private final SentenceEncoder encoder;

    ContextParser(TextAnalyzer analyzer, SentenceEncoder encoder) {
        this.analyzer = analyzer;
        this.encoder = encoder;
    }

    /**
     * A question that may lean on what was said before.
     *
     * @param text with what it leaves out filled in, where that can be
     * @param filledIn whether something was
     * @param terms its own words that carry meaning
     */
    record FollowUp(String text, boolean filledIn, List<Word> words, List<ReadQuestion.Term> terms) {
        private boolean leans() {
            return filledIn || FollowUps.mayLean(text, words, terms);
        }

        private boolean says() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    /** What a question leans on; null where it stands alone. */
    ReadQuestion.@Nullable Context parse(FollowUp followUp, Conversation conversation, ClaimIndex index) {
        return conversation.isEmpty() || !followUp.says() || !followUp.leans() || stoodAlone(followUp, conversation)
                ? null
                : context(followUp, conversation, index);
    }

    /** Whoever asks again in the same words what leaned on nothing asks the same, and is to be answered the same. */
    private static boolean stoodAlone(FollowUp followUp, Conversation conversation) {
        String plain = PlainNames.plain(followUp.text());
        return !followUp.filledIn()
                && conversation.turns().stream()
                        .anyMatch(turn -> PlainNames.plain(turn.resolved()).equals(plain));
    }

    private ReadQuestion.Context context(FollowUp followUp, Conversation conversation, ClaimIndex index) {
        String together = before(conversation.last()) + " " + followUp.text();
        List<Word> both = analyzer.analyze(together, QuestionParser.MOST_WORDS);
        List<String> leads = conversation.leads();
        Optional<ReadClaim> lead = leads.stream().findFirst().flatMap(index::claim);
        // Read beside the other text where another processor is free.
        Optional<ForkJoinTask<float[]>> answered = lead.map(claim -> ForkJoinTask.adapt(
                        () -> encoder.encodeAsked(behind(claim.claim().text(), followUp.text())))
                .fork());
        Encoding read = encoder.encodeAsked(together, both);
        return new ReadQuestion.Context(
                followUp.filledIn() ? followUp.text() : together,
                read.sentence(),
                TellingWords.of(read.words(), TellingWords.among(both), index.postings()),
                lead,
                answered.map(ForkJoinTask::join).orElse(NOTHING),
                leads.stream().skip(1).collect(Collectors.toUnmodifiableSet()),
                Leaning.of(followUp.text(), followUp.filledIn(), followUp.terms()));
    }

    private static String before(Conversation.Turn last) {
        return last.resolved().length() > LONGEST_BEFORE ? last.question() : last.resolved();
    }

    /** A follow-up behind what answered just before. */
    static String behind(String answer, String followUp) {
        return answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())) + " " + followUp;
    }
}
