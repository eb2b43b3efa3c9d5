package org.factdesk.desk.guild;

import org.factdesk.desk.front.GuildIncidents;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Neighbours;

/** The guilds that the desk is in now; those that it left are no neighbours, whatever they chose. */
public final class Neighbourhood implements Neighbours {
    private final ClaimBook book;
    private final GuildIncidents incidents;
    private final Directory directory;

    public Neighbourhood(ClaimBook book, GuildIncidents incidents, Directory directory) {
        this.book = book;
        this.incidents = incidents;
        this.directory = directory;
    }

    @Override
    public boolean share(String incident, String guild) {
        return book.current(incident).isPresent()
                && book.owner(incident).isEmpty()
                && directory
                        .guilds()
                        .map(all -> all.stream()
                                .anyMatch(other -> !other.equals(guild) && incidents.serve(other, incident)))
                        .orElse(true);
    }
}
