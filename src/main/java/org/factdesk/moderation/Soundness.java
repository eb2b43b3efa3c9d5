package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Taught;
import org.factdesk.claim.Wording;

/**
 * Looks for what is wrong with a content in itself: texts too long or unreadable, too many of them, links that are
 * none.
 */
final class Soundness {
    private static final int MOST_SET = 2_000;

    private final Subject subject;
    private final List<String> faults = new ArrayList<>();

    private Soundness(Subject subject) {
        this.subject = subject;
    }

    /** The first thing that is wrong, if anything is. */
    static Optional<String> fault(Content content) {
        Soundness check = new Soundness(content.subject());
        content.fold(
                check::incident,
                check::source,
                check::party,
                check::claim,
                check::questions,
                check::settings,
                check::taught,
                proposal -> check,
                dismissal -> check);
        return check.faults.stream().findFirst();
    }

    private Soundness incident(Incident incident) {
        if (incident.title().isBlank()) {
            add("title", "is missing");
        }
        return text("title", incident.title(), Wording.TITLE).text("summary", incident.summary(), Wording.SUMMARY);
    }

    private Soundness source(Source source) {
        if (!source.url().isEmpty() && !Wording.isLink(source.url())) {
            add("url", "must begin with http:// or https:// and hold no space");
        }
        return text("publisher", source.publisher(), Wording.NAME)
                .text("title", source.title(), Wording.TITLE)
                .text("url", source.url(), Wording.URL);
    }

    private Soundness party(Party party) {
        return text("name", party.name(), Wording.NAME)
                .text("role", party.role(), Wording.SLOT)
                .texts("aliases", party.aliases(), Wording.NAME);
    }

    private Soundness claim(Claim claim) {
        if (claim.disputes().contains(claim.id())) {
            add("disputes", "names the claim itself");
        }
        if (claim.supersedes().contains(claim.id())) {
            add("supersedes", "names the claim itself");
        }
        Statement statement = claim.statement();
        return text("text", claim.text(), Wording.TEXT)
                .text("what", statement.what(), Wording.SLOT)
                .text("where", statement.where(), Wording.SLOT)
                .text("how", statement.how(), Wording.SLOT)
                .text("why", statement.why(), Wording.SLOT)
                .text("quantity", statement.quantity(), Wording.SLOT)
                .text("locator", claim.provenance().locator(), Wording.SLOT)
                .texts("also_asked", claim.alsoAsked(), Wording.SLOT)
                .texts("leaves_open", claim.leavesOpen(), Wording.SLOT)
                .texts("disputes", claim.disputes(), Wording.NAME)
                .texts("supersedes", claim.supersedes(), Wording.NAME);
    }

    private Soundness questions(GoldenQuestions questions) {
        questions.singles().forEach(this::question);
        questions.threads().forEach(thread -> thread.forEach(this::question));
        return this;
    }

    private Soundness settings(GuildSettings settings) {
        if (settings.channels().size()
                        + settings.roster().roles().size()
                        + settings.roster().barred().size()
                > MOST_SET) {
            add("channels and roles", "are more than " + MOST_SET + " together");
        }
        return number("notify_hours", settings.notices().hours(), 0, GuildSettings.MOST_NOTIFY_HOURS)
                .number("retention_days", settings.retentionDays(), 1, GuildSettings.MOST_RETENTION_DAYS)
                .number("limit_member", settings.limits().perMember(), 1, GuildSettings.MOST_PER_MINUTE)
                .number("limit_channel", settings.limits().perChannel(), 1, GuildSettings.MOST_PER_MINUTE);
    }

    private Soundness number(String key, int number, int least, int most) {
        if (number < least || number > most) {
            add(key, "is " + number + "; it may be " + least + " to " + most);
        }
        return this;
    }

    private Soundness taught(Taught taught) {
        return text("wording", taught.wording(), Wording.SLOT);
    }

    private void question(GoldenQuestion question) {
        if (question.ask().isBlank()) {
            add("ask", "is missing");
        }
        text("ask", question.ask(), Wording.QUESTION)
                .text("why", question.why(), Wording.SLOT)
                .text("style", question.style(), Wording.SLOT)
                .texts("expect", question.expect(), Wording.NAME);
    }

    private Soundness text(String key, String text, int longest) {
        Wording.fault(text, longest).ifPresent(fault -> add(key, fault));
        return this;
    }

    private Soundness texts(String key, List<String> texts, int longest) {
        if (texts.size() > Wording.LIST) {
            add(key, "has " + texts.size() + " items; " + Wording.LIST + " are enough");
        }
        if (texts.stream().anyMatch(String::isBlank)) {
            add(key, "has an empty item");
        }
        texts.forEach(text -> text(key, text, longest));
        return this;
    }

    private void add(String key, String fault) {
        faults.add(key + " of " + subject + " " + fault);
    }
}
