package org.factdesk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.audit.ExportLines.Withheld;

/** Entries that are left out of an export one after the other, as the fewest subtrees that they make up. */
public final class WithheldRun {
    private final List<Withheld> parts = new ArrayList<>();

    public void add(long number, Digest digest) {
        Withheld part = new Withheld(number, 0, digest);
        while (!parts.isEmpty() && arePair(parts.get(parts.size() - 1), part)) {
            Withheld left = parts.remove(parts.size() - 1);
            part = new Withheld(left.number(), left.level() + 1, MerkleTree.node(left.subtree(), part.subtree()));
        }
        parts.add(part);
    }

    private static boolean arePair(Withheld left, Withheld right) {
        return left.level() == right.level() && ((left.number() - 1) >>> left.level() & 1) == 0;
    }

    /** Gives the lines for the run so far, and begins anew. */
    public void flush(Consumer<String> lines) {
        parts.forEach(part -> lines.accept(ExportLines.withheld(part)));
        parts.clear();
    }
}
