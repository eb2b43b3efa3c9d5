package org.factdesk.desk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.AnswerMarks.Mark;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.moderation.Correction;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Corrected;

/**
 * Tells a guild that what it was answered has changed, in the channel that it chose, and those who asked lately in
 * private, once. A change of what nobody was told needs no notice.
 */
public final class Corrections {
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    private final AnswerArchive archive;
    private final AnswerMarks marks;
    private final SettingsBook settings;
    private final Notices notices;
    private final Clock clock;

    public Corrections(AnswerArchive archive, AnswerMarks marks, SettingsBook settings, Notices notices, Clock clock) {
        this.archive = archive;
        this.marks = marks;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells all guilds what is not told yet. */
    void tell(News news, Round round) {
        Set<String> claims =
                news.corrections().stream().map(one -> one.said().id()).collect(Collectors.toSet());
        Instant since = clock.instant().minus(LONGEST_AGO);
        archive.guildsRestingOn(news.incident(), claims, since)
                .forEach(guild -> round.attempt(
                        () -> tell(guild, archive.restingOn(news.incident(), guild, claims, since), news, round)));
    }

    private void tell(String guild, List<GivenAnswer> resting, News news, Round round) {
        GuildSettings.Notices wanted = settings.of(guild).notices();
        // What was answered from the record as it stands now needs no correction.
        List<GivenAnswer> answers = resting.stream()
                .filter(answer -> answer.basis().revision() < news.now().revision())
                .toList();
        List<Correction> told = news.corrections(guild).stream()
                .filter(one -> answers.stream().anyMatch(answer -> isAbout(one, answer, news)))
                .toList();
        if (!wanted.corrections().isEmpty() && !told.isEmpty()) {
            Notice notice = phrases -> new Corrected(phrases).notice(told, news.now());
            round.on(notices.post(new Place(wanted.corrections(), guild), notice), () -> news.told(guild));
        }
        if (wanted.hours() > 0) {
            Instant since = clock.instant().minus(Duration.ofHours(wanted.hours()));
            List<GivenAnswer> late = answers.stream()
                    .filter(answer -> !answer.at().isBefore(since))
                    .toList();
            // Both are sorted out first: whoever is told now that something was taken back need not be told that it
            // stands.
            Map<String, List<GivenAnswer>> misled = byUser(late, this::isUncorrected);
            Map<String, List<GivenAnswer>> reassured = byUser(late, this::isUnrestored);
            misled.forEach((user, own) ->
                    round.attempt(() -> tellAsker(user, own, news, one -> !isRestored(one), Mark.CORRECTED, round)));
            reassured.forEach((user, own) ->
                    round.attempt(() -> tellAsker(user, own, news, Corrections::isRestored, Mark.RESTORED, round)));
        }
    }

    private boolean isUncorrected(GivenAnswer answer) {
        return !marks.has(answer.id(), Mark.CORRECTED);
    }

    /** Whoever was never told that it was taken back need not be told that it stands. */
    private boolean isUnrestored(GivenAnswer answer) {
        return marks.has(answer.id(), Mark.CORRECTED) && !marks.has(answer.id(), Mark.RESTORED);
    }

    private static boolean isRestored(Correction correction) {
        return correction.kind() == Correction.Kind.RESTORED;
    }

    private static Map<String, List<GivenAnswer>> byUser(List<GivenAnswer> answers, Predicate<GivenAnswer> wanted) {
        Map<String, List<GivenAnswer>> byUser = new LinkedHashMap<>();
        answers.stream().filter(wanted).forEach(answer -> byUser.computeIfAbsent(
                        answer.user(), user -> new ArrayList<>())
                .add(answer));
        return byUser;
    }

    /** Everything that any of their answers said, at once and each thing once. */
    private void tellAsker(
            String user, List<GivenAnswer> answers, News news, Predicate<Correction> wanted, Mark mark, Round round) {
        List<Correction> own = news.corrections().stream()
                .filter(wanted)
                .filter(one -> answers.stream().anyMatch(answer -> isAbout(one, answer, news)))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        List<GivenAnswer> about = answers.stream()
                .filter(answer -> own.stream().anyMatch(one -> isAbout(one, answer, news)))
                .toList();
        List<String> questions = questions(about, own, news);
        GivenAnswer last = about.get(about.size() - 1);
        Notice notice = phrases -> new Corrected(phrases).notice(own, news.now(), questions);
        round.on(
                notices.tell(new Reader(user, last.guild()), notice),
                () -> about.forEach(one -> marks.mark(one.id(), mark)));
    }

    /** The latest questions whose answers said all that is corrected; of several that were told the same, the last. */
    private static List<String> questions(List<GivenAnswer> answers, List<Correction> corrections, News news) {
        Deque<String> questions = new ArrayDeque<>();
        List<Correction> left = new ArrayList<>(corrections);
        for (int place = answers.size() - 1; place >= 0; place--) {
            GivenAnswer answer = answers.get(place);
            if (left.removeIf(one -> isAbout(one, answer, news))) {
                questions.addFirst(answer.question());
            }
        }
        return List.copyOf(questions);
    }

    /** A claim that comes was said before only where an answer rests on it that was given before it came. */
    private static boolean isAbout(Correction correction, GivenAnswer answer, News news) {
        return answer.claims().contains(correction.said().id())
                && (!isRestored(correction)
                        || answer.basis().revision() <= news.before().revision());
    }
}
