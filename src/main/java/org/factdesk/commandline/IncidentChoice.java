package org.factdesk.commandline;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;

/** Which incident is meant: the one that is named, else the configured one, else the only one. */
final class IncidentChoice {
    private final ClaimBook book;
    private final String configured;

    IncidentChoice(ClaimBook book, String configured) {
        this.book = book;
        this.configured = configured;
    }

    /** @param named the incident's id, or empty */
    FactBase of(String named) {
        String id = idOf(named).orElseThrow(() -> new CommandFailure(howToChoose()));
        return book.current(id)
                .orElseThrow(() -> new CommandFailure("there is no incident '" + id + "'; there are: " + ids()));
    }

    /** The id; empty where several could be meant or there is none. */
    Optional<String> idOf(String named) {
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        if (!configured.isEmpty()) {
            return Optional.of(configured);
        }
        List<Incident> all = book.incidents();
        return all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty();
    }

    private String howToChoose() {
        return book.incidents().isEmpty()
                ? "there is no incident on record; bring one in with 'import FOLDER'"
                : "there are several incidents; choose with --incident ID or desk.incident: " + ids();
    }

    private String ids() {
        List<String> ids = book.incidents().stream().map(Incident::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }
}
