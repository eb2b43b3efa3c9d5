package org.factdesk.discord;

import java.time.Clock;
import java.util.Optional;
import org.factdesk.desk.Reception;
import org.factdesk.desk.front.Exchanges;
import org.factdesk.desk.front.Pace;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.rendering.Phrases;

/** What all listeners work with. */
final class Backroom {
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final Reception reception;
    private final Sending sending;
    private final Exchanges exchanges;
    private final Workers workers = new Workers(THREADS);
    private final Pace pace = new Pace(Clock.systemUTC());
    private final Seen seen = new Seen();
    private final Wordings wordings = new Wordings();
    private final Whereabouts whereabouts = new Whereabouts();
    private final InTurn turns = new InTurn();
    private final Notes notes;
    private final CustomIds ids;
    private final Pages pages;
    private final Posts posts;
    private final Visitors visitors;
    private volatile boolean closing;

    Backroom(Reception reception, Memory memory, Sending sending) {
        this.reception = reception;
        this.sending = sending;
        this.exchanges = memory.exchanges();
        this.notes = new Notes(memory.drafts());
        this.ids = new CustomIds(memory.drafts());
        this.pages = new Pages(memory.drafts(), ids);
        this.posts = new Posts(new AnswerButtons(reception.catalogue()), new Rows(ids), pages);
        this.visitors = new Visitors(reception.settings(), new Languages(memory.tongues()));
    }

    Reception reception() {
        return reception;
    }

    Sending sending() {
        return sending;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    Workers workers() {
        return workers;
    }

    Pace pace() {
        return pace;
    }

    Seen seen() {
        return seen;
    }

    Wordings wordings() {
        return wordings;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    InTurn turns() {
        return turns;
    }

    Notes notes() {
        return notes;
    }

    CustomIds ids() {
        return ids;
    }

    Pages pages() {
        return pages;
    }

    Posts posts() {
        return posts;
    }

    Visitors visitors() {
        return visitors;
    }

    GuildSettings settings(Visitor visitor) {
        return reception.settings().of(visitor.guild());
    }

    /** Why somebody has to wait, in words; nothing where they need not. */
    Optional<String> wait(Visitor by, String channel) {
        Phrases phrases = by.phrases();
        GuildSettings.Limits limits = settings(by).limits();
        if (closing) {
            return Optional.of(phrases.say("busy.closing"));
        }
        if (!pace.allows("member " + by.guild() + " " + by.user(), limits.perMember())) {
            return Optional.of(phrases.say("limit.member", String.valueOf(limits.perMember())));
        }
        return pace.allows("channel " + channel, limits.perChannel())
                ? Optional.empty()
                : Optional.of(phrases.say("limit.channel"));
    }

    String busy(Visitor by) {
        return by.phrases().say(closing ? "busy.closing" : "busy");
    }

    /**
     * Takes nothing more, and lets what is under way come to its end, for a bounded time; tells how much was given up.
     */
    int close() {
        closing = true;
        return workers.close();
    }
}
