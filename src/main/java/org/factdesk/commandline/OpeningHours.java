package org.factdesk.commandline;

import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.desk.audit.AuditWatch;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Notices;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/**
 * The time from the entry that the desk was opened to the entry that it was closed, in which its audit log is watched.
 */
final class OpeningHours implements AutoCloseable {
    private final Premises premises;
    private final AuditWatch watch;

    private OpeningHours(Premises premises, AuditWatch watch) {
        this.premises = premises;
        this.watch = watch;
    }

    /**
     * Opens the desk.
     *
     * @param people what the channel calls them
     */
    static OpeningHours begin(Premises premises, Notices notices, Directory people) {
        note(
                premises,
                Action.START,
                Map.of(
                        "version", Version.number(),
                        "key", premises.auditLog().key().text()));
        premises.telling().begin(notices, people);
        AuditWatch watch = new AuditWatch(premises.auditLog(), premises.journal(), premises::alarmPlaces, notices);
        return new OpeningHours(premises, watch);
    }

    /** Begins to watch the audit log, once people can be told of what is found. */
    void watch() {
        watch.begin(premises.configuration().audit().check());
        Logs.onTrouble(() -> watch.raise(OpeningHours::unlogged));
    }

    /** Where the file lies and what is the matter with it is nobody's business but the operator's, who reads it. */
    private static Listing unlogged(Phrases phrases) {
        return new Listing(phrases.say("log.alarm"), List.of(phrases.say("log.alarm.what-to-do")), "");
    }

    private static void note(Premises premises, Action action, Map<String, String> details) {
        premises.journal().note(new Happening(action, "", "", "", details));
    }

    @Override
    public void close() {
        Logs.onTrouble(() -> {});
        watch.close();
        note(premises, Action.STOP, Map.of());
    }
}
