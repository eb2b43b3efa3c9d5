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

    private void tell(String guild, List<GivenAnswer> answers, News news, Round round) {
        GuildSettings.Notices wanted = settings.of(guild).notices();
        List<Correction> told = news.corrections(guild).stream()
                .filter(one -> answers.stream().anyMatch(answer -> isAbout(one, answer)))
                .toList();
        if (!wanted.corrections().isEmpty() && !told.isEmpty()) {
            Notice notice = phrases -> new Corrected(phrases).notice(told, news.now());
            round.on(notices.post(new Place(wanted.corrections(), guild), notice), () -> news.told(guild));
        }
        if (wanted.hours() > 0) {
            Instant since = clock.instant().minus(Duration.ofHours(wanted.hours()));
            untold(answers, since).forEach((user, own) -> round.attempt(() -> tellAsker(user, own, news, round)));
        }
    }

    /** The answers that somebody was given lately and not told of any correction of. */
    private Map<String, List<GivenAnswer>> untold(List<GivenAnswer> answers, Instant since) {
        Map<String, List<GivenAnswer>> byUser = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> !answer.at().isBefore(since))
                .filter(answer -> !marks.has(answer.id(), Mark.CORRECTED))
                .forEach(answer -> byUser.computeIfAbsent(answer.user(), user -> new ArrayList<>())
                        .add(answer));
        return byUser;
    }

    /** Everything that any of their answers said, at once and each thing once. */
    private void tellAsker(String user, List<GivenAnswer> answers, News news, Round round) {
        List<Correction> own = news.corrections().stream()
                .filter(one -> answers.stream().anyMatch(answer -> isAbout(one, answer)))
                .toList();
        List<String> questions = questions(answers, own);
        GivenAnswer last = answers.get(answers.size() - 1);
        Notice notice = phrases -> new Corrected(phrases).notice(own, news.now(), questions);
        round.on(
                notices.tell(new Reader(user, last.guild()), notice),
                () -> answers.forEach(one -> marks.mark(one.id(), Mark.CORRECTED)));
    }

    /** The latest questions whose answers said all that is corrected; of several that were told the same, the last. */
    private static List<String> questions(List<GivenAnswer> answers, List<Correction> corrections) {
        Deque<String> questions = new ArrayDeque<>();
        List<Correction> left = new ArrayList<>(corrections);
        for (int place = answers.size() - 1; place >= 0; place--) {
            GivenAnswer answer = answers.get(place);
            if (left.removeIf(one -> isAbout(one, answer))) {
                questions.addFirst(answer.question());
            }
        }
        return List.copyOf(questions);
    }

    private static boolean isAbout(Correction correction, GivenAnswer answer) {
        return answer.claims().contains(correction.said().id());
    }
}
