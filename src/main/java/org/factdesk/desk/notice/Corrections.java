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
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Correction;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Corrected;
import org.factdesk.rendering.Phrases;

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
    private final Corrected words = new Corrected(Phrases.english());

    public Corrections(AnswerArchive archive, AnswerMarks marks, SettingsBook settings, Notices notices, Clock clock) {
        this.archive = archive;
        this.marks = marks;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param base the record after the corrections */
    void tell(List<Correction> corrections, FactBase base) {
        Set<String> claims = corrections.stream().map(one -> one.said().id()).collect(Collectors.toSet());
        Map<String, List<GivenAnswer>> byGuild = new LinkedHashMap<>();
        archive.restingOn(base.incident().id(), claims, clock.instant().minus(LONGEST_AGO))
                .forEach(answer -> byGuild.computeIfAbsent(answer.guild(), guild -> new ArrayList<>())
                        .add(answer));
        byGuild.forEach((guild, answers) -> tell(settings.of(guild), answers, corrections, base));
    }

    private void tell(GuildSettings guild, List<GivenAnswer> answers, List<Correction> corrections, FactBase base) {
        List<Correction> told = corrections.stream()
                .filter(one -> answers.stream()
                        .anyMatch(answer -> answer.claims().contains(one.said().id())))
                .toList();
        if (!guild.notices().corrections().isEmpty()) {
            notices.post(guild.notices().corrections(), words.notice(told, base));
        }
        if (guild.notices().hours() > 0) {
            tellAskers(clock.instant().minus(Duration.ofHours(guild.notices().hours())), answers, told, base);
        }
    }

    private void tellAskers(Instant since, List<GivenAnswer> answers, List<Correction> corrections, FactBase base) {
        Map<String, GivenAnswer> last = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> !answer.at().isBefore(since))
                .filter(answer -> marks.mark(answer.id(), Mark.CORRECTED))
                .forEach(answer -> last.put(answer.user(), answer));
        last.forEach((user, answer) -> {
            List<Correction> own = corrections.stream()
                    .filter(one -> answer.claims().contains(one.said().id()))
                    .toList();
            notices.tell(user, words.notice(own, base, answer.question()));
        });
    }
}
