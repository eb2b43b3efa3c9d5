package org.factdesk.console;

import java.util.List;
import java.util.Optional;
import org.factdesk.rendering.PlainText.Line;

/** Where lines are typed and read. */
interface Screen {
    /**
     * The next line typed, or a wish to stop; empty when there will be no more.
     *
     * @param standing what stands in the line already, where lines can be edited
     */
    Optional<Input> read(String standing);

    /** Shows lines that belong together. */
    void show(List<Line> lines);

    /** Shows how far something is that is not done yet, in place of what was told before; the next lines take its place. */
    void tell(String words);

    /** Forgets what was typed, be it in a file. */
    void forget();

    /** Whether somebody sits at it, who wants to be greeted. */
    boolean isAttended();
}
