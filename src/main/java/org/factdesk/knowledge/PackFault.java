package org.factdesk.knowledge;

import java.nio.file.Path;
import org.factdesk.claim.Wording;

/**
 * One thing that is wrong in a pack.
 *
 * @param line counted from 1
 * @param remark what is wrong and how to mend it
 */
public record PackFault(Path file, int line, String remark) {
    private static final int LONGEST = 600;

    /** A remark is one line and quotes what was written, which may be long or meant to upset a terminal. */
    public PackFault {
        String oneLine = remark.replaceAll("\\p{Cntrl}", " ");
        remark = Wording.shortened(oneLine, LONGEST);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + remark;
    }
}
