package org.factdesk.desk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Correction> corrections = news.corrections();
        answers(news.incident(), corrections)
                .forEach((guild, answers) -> round.attempt(() -> tell(guild, answers, news, round)));
    }

    private Map<String, List<GivenAnswer>> answers(String incident, List<Correction> corrections) {
        Set<String> claims = corrections.stream().map(one -> one.said().id()).collect(Collectors.toSet());
        Map<String, List<GivenAnswer>> byGuild = new LinkedHashMap<>();
        archive.restingOn(incident, claims, clock.instant().minus(LONGEST_AGO))
                .forEach(answer -> byGuild.computeIfAbsent(answer.guild(), guild -> new ArrayList<>())
                        .add(answer));
        return byGuild;
    }

    private void tell(String guild, List<GivenAnswer> answers, News news, Round round) {
        GuildSettings.Notices wanted = settings.of(guild).notices();
        List<Correction> told = news.corrections(guild).stream()
                .filter(one -> answers.stream()
                        .anyMatch(answer -> answer.claims().contains(one.said().id())))
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

    /** Of the last answer alone, so that nobody is told the same several times. */
    private void tellAsker(String user, List<GivenAnswer> answers, News news, Round round) {
        GivenAnswer last = answers.get(answers.size() - 1);
        List<Correction> own = news.corrections().stream()
                .filter(one -> last.claims().contains(one.said().id()))
                .toList();
        Notice notice = phrases -> new Corrected(phrases).notice(own, news.now(), last.question());
        round.on(
                notices.tell(new Reader(user, last.guild()), notice),
                () -> answers.forEach(one -> marks.mark(one.id(), Mark.CORRECTED)));
    }
}
