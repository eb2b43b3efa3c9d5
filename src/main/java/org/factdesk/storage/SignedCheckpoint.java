package org.factdesk.storage;

import org.factdesk.audit.Checkpoint;

/** A checkpoint, and the note that it is signed in. */
record SignedCheckpoint(Checkpoint checkpoint, String note) {
    long size() {
        return checkpoint.size();
    }
}
