package org.factdesk.knowledge;

import java.nio.file.Path;

/**
 * One thing that is wrong in a pack.
 *
 * @param line counted from 1
 * @param remark what is wrong and how to mend it
 */
public record Fault(Path file, int line, String remark) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + remark;
    }
}
