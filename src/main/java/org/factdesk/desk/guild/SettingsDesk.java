package org.factdesk.desk.guild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Differences;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** Tells the settings of a guild and puts others; what somebody else changed meanwhile is not overwritten. */
final class SettingsDesk {
    private final SettingsBook settings;
    private final EditDesk edits;
    private final Directory directory;

    SettingsDesk(SettingsBook settings, EditDesk edits, Directory directory) {
        this.settings = settings;
        this.edits = edits;
        this.directory = directory;
    }

    /**
     * The settings of a guild, and the revision of which they are at the earliest.
     *
     * @param basis is read first: what comes between counts as overtaken, and is not overwritten unseen
     */
    record Standing(long basis, GuildSettings settings) {}

    Standing standing(Order order) {
        long basis = settings.revision();
        return new Standing(basis, settings.of(order.by().guild()));
    }

    /**
     * Puts settings that are based on what stood.
     *
     * @param show how they are shown once they stand
     */
    Response changed(Order order, Standing before, GuildSettings wanted, Function<GuildSettings, Listing> show) {
        Phrases phrases = order.by().phrases();
        String guild = order.by().guild();
        Outcome outcome = edits.submit(
                Submission.of(order.by().moderator(), Edit.put(guild, wanted), before.basis(), order.command()));
        if (!(outcome instanceof Outcome.Recorded)) {
            return Response.shown(new Listing(new Outcomes(phrases).of(outcome), List.of(), ""));
        }
        List<String> lines = new ArrayList<>(new Differences(phrases)
                .of(content(guild, before.settings()), content(guild, wanted)).stream()
                        .map(line -> phrases.say("list.item", directory.named(guild, line)))
                        .toList());
        Listing shown = show.apply(wanted);
        lines.add(phrases.say("desk.changed.now", shown.title()));
        lines.addAll(shown.lines());
        return Response.shown(new Listing(phrases.say("desk.changed"), lines, shown.footer()));
    }

    private static Optional<Content> content(String guild, GuildSettings settings) {
        return Optional.of(new Content.OfSettings(guild, settings));
    }
}
