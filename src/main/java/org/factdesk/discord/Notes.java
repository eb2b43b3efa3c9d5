package org.factdesk.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Drafts;

/**
 * Names replies that are no answers, such as that somebody has to wait. Of what came in private nobody could tell without
 * the asker where it stands: who that is, is kept sealed, and goes with them.
 */
final class Notes {
    private final Drafts drafts;

    Notes(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What stands in place of an answer's id. */
    String name(Message question, boolean isPrivate) {
        String name = Exchange.NOTE + question.getId();
        String asker = question.getAuthor().getId();
        return isPrivate || !question.isFromGuild() ? name + " " + drafts.keep(asker, asker) : name;
    }

    /** Who was told; empty where that is not known, or it was an answer. */
    Optional<String> asker(Exchange exchange) {
        String[] parts = exchange.answer().split(" ");
        boolean isKnown = exchange.answer().startsWith(Exchange.NOTE) && parts.length > 2;
        return isKnown ? drafts.kept(parts[2]) : Optional.empty();
    }
}
