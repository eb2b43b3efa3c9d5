package org.factdesk.commandline;

import org.factdesk.rendering.AuditWords;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.Backups;

/** Warns of what is wrong with a log that was copied, and is no fault of the copy. */
final class Remarks {
    private Remarks() {}

    static void warn(Surroundings where, Backups.Proof proof) {
        Phrases phrases = Phrases.english();
        AuditWords words = new AuditWords(phrases);
        proof.remarks().forEach(fault -> where.err().println(phrases.say("backup.remark", words.of(fault))));
    }
}
