package org.factdesk.commandline;

import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.desk.audit.AuditWatch;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Notices;

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
    }

    private static void note(Premises premises, Action action, Map<String, String> details) {
        premises.journal().note(new Happening(action, "", "", "", details));
    }

    @Override
    public void close() {
        watch.close();
        note(premises, Action.STOP, Map.of());
    }
}
