package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Response;

/** Reads and writes incidents as files that people send and take away. */
public interface Packs {
    /** An incident with its golden questions. */
    record Pack(FactBase facts, GoldenQuestions questions) {}

    /** A pack, and the file that it came in. */
    record Sent(Pack pack, Response.Document file) {}

    /**
     * What a file came to.
     *
     * @param faults everything that is wrong with it and how to mend it, in words; then there is no pack
     */
    record Reading(Optional<Sent> sent, List<String> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }

        public static Reading faulty(List<String> faults) {
            return new Reading(Optional.empty(), faults);
        }
    }

    /** Reads a file of any content and size, or says what is wrong with it. */
    Reading read(Attachment file);

    /** A file that {@link #read} reads back the same. */
    Response.Document write(Pack pack);
}
