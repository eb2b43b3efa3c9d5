package org.factdesk.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.Answerer.Near;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.moderation.Supposed;
import org.factdesk.rendering.Briefs;
import org.factdesk.rendering.Differences;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.Replies;

/**
 * Shows what a change would do before it is made: what members would read, what is alike on record, and which golden and
 * recent questions would be answered differently.
 */
public final class Preview {
    private static final int MOST_ALIKE = 3;
    private static final int MOST_RECENT = 60;

    private final ClaimBook book;
    private final Supplier<Answerer> answerer;
    private final Effects effects;
    private final AnswerArchive archive;

    public Preview(ClaimBook book, Supplier<Answerer> answerer, Effects effects, AnswerArchive archive) {
        this.book = book;
        this.answerer = answerer;
        this.effects = effects;
        this.archive = archive;
    }

    /**
     * What there is to see.
     *
     * @param isIdle whether nothing would change
     * @param objection why it could not be recorded, in the desk's own terms, if it could not
     * @param alike the claims on record that speak of the same, nearest first
     */
    record Seen(List<String> lines, boolean isIdle, Optional<Outcome.Refused> objection, List<Claim> alike) {}

    Seen of(Submission submission, Subject subject, FactBase base, Phrases phrases) {
        Supposed supposed = Supposed.on(base, standingQuestions(base));
        Optional<Outcome.Refused> objection = supposed.objectionTo(submission);
        if (objection.isPresent()) {
            return new Seen(List.of(), false, objection, List.of());
        }
        FactBase after = supposed.after(submission.edits());
        List<String> lines = new ArrayList<>(asRead(subject, base, after, phrases));
        boolean isIdle = supposed.effective(submission).isEmpty();
        lines.addAll(differences(submission, subject, supposed, phrases));
        List<Near> near =
                reworded(subject, base, after).map(claim -> near(claim, base)).orElse(List.of());
        lines.addAll(alike(near, phrases));
        if (!isIdle) {
            lines.addAll(effects(base, after, standingQuestions(base), submission.by(), phrases));
        }
        return new Seen(
                lines, isIdle, Optional.empty(), near.stream().map(Near::claim).toList());
    }

    /** What members would read and be answered, or why it could not be recorded as things stand. */
    List<String> consequences(Submission submission, FactBase base, Phrases phrases) {
        Supposed supposed = Supposed.on(base, standingQuestions(base));
        Optional<Outcome.Refused> objection = supposed.objectionTo(submission);
        if (objection.isPresent()) {
            return List.of(new Outcomes(phrases).of(objection.get()));
        }
        FactBase after = supposed.after(submission.edits());
        List<String> lines = new ArrayList<>();
        submission.edits().forEach(edit -> lines.addAll(asRead(edit.subject(), base, after, phrases)));
        lines.addAll(effects(base, after, standingQuestions(base), submission.by(), phrases));
        return lines;
    }

    /**
     * What would be answered differently once a pack is imported that changes an incident on record: also by the pack's own
     * golden questions, which say best what is expected of it.
     *
     * @param claimRead is run once for each claim of the record as it would stand, when it has been read
     */
    public List<String> answers(
            Submission submission, FactBase base, Function<FactBase, Runnable> claimRead, Phrases phrases) {
        GoldenQuestions standing = standingQuestions(base);
        FactBase after = Supposed.on(base, standing).after(submission.edits());
        answerer.get().prepare(after, claimRead.apply(after));
        List<String> lines = effects(base, after, with(submission.edits(), standing), submission.by(), phrases);
        // Members go on asking what stands: reading much that only might come must not make them wait for it.
        answerer.get().prepare(base);
        return lines;
    }

    /** The golden questions that edits bring, and those on record. */
    private static GoldenQuestions with(List<Edit> edits, GoldenQuestions standing) {
        return edits.stream()
                .flatMap(edit -> edit.after().stream())
                .filter(Content.OfQuestions.class::isInstance)
                .map(content -> ((Content.OfQuestions) content).questions())
                .findFirst()
                .map(brought -> brought.with(standing))
                .orElse(standing);
    }

    private GoldenQuestions standingQuestions(FactBase base) {
        return book.questions(base.incident().id());
    }

    /** How a claim will read, where it does not read so already; the sentence alone where it is taken away. */
    private static List<String> asRead(Subject subject, FactBase before, FactBase after, Phrases phrases) {
        List<String> then = quoted(subject, after, phrases);
        if (then.isEmpty()) {
            return claim(subject, before).stream()
                    .map(claim -> phrases.say("preview.unread", phrases.say("quoted", claim.text())))
                    .toList();
        }
        if (then.equals(quoted(subject, before, phrases))) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(phrases.say("preview.read")));
        lines.addAll(then);
        return lines;
    }

    private static List<String> quoted(Subject subject, FactBase base, Phrases phrases) {
        return claim(subject, base)
                .map(claim -> new PlainText(phrases).quoted(new Replies(phrases).of(claim, base)))
                .orElse(List.of());
    }

    private static Optional<Claim> claim(Subject subject, FactBase base) {
        return subject.kind() == Subject.Kind.CLAIM ? base.claim(subject.id()) : Optional.empty();
    }

    /** The claim where its sentence is new: only then others may say the same. */
    private static Optional<Claim> reworded(Subject subject, FactBase before, FactBase after) {
        Optional<String> sentence = claim(subject, before).map(Claim::text);
        return claim(subject, after).filter(claim -> !sentence.equals(Optional.of(claim.text())));
    }

    private static List<String> differences(
            Submission submission, Subject subject, Supposed supposed, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        Differences differences = new Differences(phrases);
        for (Edit edit : supposed.effective(submission)) {
            Optional<Content> before = supposed.standing(edit.subject());
            List<String> own = differences.of(before, edit.after());
            boolean isOther = !edit.subject().equals(subject);
            String key = before.isPresent() ? "preview.changes" : isOther ? "preview.also" : "preview.new";
            lines.add(phrases.say(key, edit.subject().toString()));
            own.forEach(line -> lines.add(phrases.say("list.item", line)));
        }
        return lines.isEmpty() ? List.of(phrases.say("preview.nothing")) : lines;
    }

    private List<Near> near(Claim claim, FactBase base) {
        return answerer.get().near(claim.text(), base).stream()
                .filter(one -> !one.claim().id().equals(claim.id()))
                .filter(Near::speaksOfTheSame)
                .limit(MOST_ALIKE)
                .toList();
    }

    private static List<String> alike(List<Near> near, Phrases phrases) {
        if (near.isEmpty()) {
            return List.of();
        }
        Briefs briefs = new Briefs(phrases);
        List<String> lines = new ArrayList<>(List.of(phrases.say("preview.alike")));
        for (int i = 0; i < near.size(); i++) {
            String key = near.get(i).saysTheSame() ? "preview.same" : "preview.related";
            lines.add(phrases.say(
                    key, String.valueOf(i + 1), briefs.of(near.get(i).claim())));
        }
        return lines;
    }

    /** Gets ready for a preview while somebody still types. Returns at once. */
    void prepare(FactBase base, String guild) {
        effects.prepare(base, () -> Probe.of(standingQuestions(base), recent(base, guild)));
    }

    private List<String> recent(FactBase base, String guild) {
        return archive.recent(base.incident().id(), guild, MOST_RECENT).stream()
                .filter(given -> given.thread().isEmpty() && given.asOf().isEmpty())
                .map(GivenAnswer::question)
                .toList();
    }

    private List<String> effects(
            FactBase before, FactBase after, GoldenQuestions golden, Moderator by, Phrases phrases) {
        Effects.Found found = effects.of(before, after, golden, recent(before, by.guild()));
        return new EffectLines(phrases).of(found);
    }
}
