package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.answer.Section;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

/** What holds for every reply, whatever people wrote into claims and questions. */
class RepliesPropertyTest {
    private static final Pattern LIVE = Pattern.compile("@(everyone|here)|<(@|#|/|id:)|[\\p{Cc}\\u202A-\\u202E]");
    private static final List<String> MENTIONS =
            List.of("@everyone", "@here", "<@123456789012345678>", "<@&1>", "<#1>", "</ask:1>", "\u001B[2J");

    private final Replies replies = new Replies(Phrases.english());
    private final PlainText plain = new PlainText(Phrases.english());

    @Test
    void noLineHoldsALiveMentionOrControlCharacter() {
        Samples.forEach(300, samples -> {
            FactBase base = samples.facts("harbour-fire-2031");
            Utterance utterance = utterance(samples);

            Reply reply = replies.of(answer(samples, utterance, base), utterance, base);

            assertThat(plain.lines(reply))
                    .allSatisfy(line -> assertThat(line.text()).doesNotContainPattern(LIVE));
        });
    }

    @Test
    void anAnswerNamesTheClaimantAndTheDayOfEachClaim() {
        Dates dates = new Dates(Phrases.english());
        Samples.forEach(300, samples -> {
            FactBase base = samples.facts("harbour-fire-2031");
            Utterance utterance = utterance(samples);

            Reply reply = replies.of(answer(samples, utterance, base), utterance, base);

            String text = plain.answer(reply);
            assertThat(reply.claims()).allSatisfy(id -> {
                Claim claim = base.claim(id).orElseThrow();
                When said = claim.attribution().saidOn();
                base.party(claim.attribution().claimant())
                        .ifPresent(party -> assertThat(text).containsIgnoringCase(Harmless.text(party.name())));
                assertThat(text).contains(dates.of(said));
            });
        });
    }

    private static Utterance utterance(Samples samples) {
        String text = samples.text() + samples.oneOf(MENTIONS);
        return new Utterance(text, Conversation.NONE, samples.oneIn(3) ? LocalDate.of(2031, 5, 7) : null);
    }

    private static Answer answer(Samples samples, Utterance utterance, FactBase base) {
        Understanding asked = new Understanding(
                utterance.text(),
                samples.oneOf(List.of(Intent.values())),
                0.5,
                samples.oneOf(List.of(AnswerType.values())),
                List.copyOf(base.parties()),
                When.UNDATED,
                false,
                0,
                "",
                samples.oneOf(List.of(Breadth.values())),
                List.of(samples.text()),
                List.of(),
                0.5);
        List<Match> matches = new ArrayList<>(base.claims().stream()
                .map(claim -> new Match(claim, 1, List.of()))
                .toList());
        List<String> missing = List.of(samples.text(), samples.oneOf(MENTIONS));
        if (matches.isEmpty() || samples.oneIn(4)) {
            return new Answer.Abstained(asked, 0.5, samples.oneOf(List.of(Abstention.values())), missing, matches);
        }
        Match lead = samples.oneOf(matches);
        List<Claim> others = base.disputing(lead.claim());
        if (!others.isEmpty()) {
            return new Answer.Disputed(asked, 0.5, lead, others, List.of(), missing);
        }
        if (samples.oneIn(4)) {
            List<Claim> shown = matches.stream().map(Match::claim).toList();
            Section.Topic topic = samples.oneOf(List.of(Section.Topic.values()));
            return new Answer.Overview(
                    asked, 0.5, List.of(new Section(topic, shown), new Section(topic, shown)), shown);
        }
        return samples.oneIn(4)
                ? new Answer.Clarify(asked, 0.5, matches)
                : new Answer.Supported(asked, 0.5, lead, samples.oneIn(2) ? matches : List.of(), missing);
    }
}
