package org.factdesk.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, as much of it as anybody would read. */
final class PackFaults {
    private static final int MOST = 1_000;
    private static final int MOST_WITH_HINT = 100;

    private final Path file;
    private final List<PackFault> faults = new ArrayList<>();
    private int more;

    PackFaults(Path file) {
        this.file = file;
    }

    void add(int line, String remark) {
        if (faults.size() < MOST) {
            faults.add(new PackFault(file, line, remark));
        } else {
            more++;
        }
    }

    void add(Node node, String remark) {
        add(line(node), remark);
    }

    List<PackFault> inOrder() {
        List<PackFault> inOrder = new ArrayList<>(faults);
        inOrder.sort(Comparator.comparingInt(PackFault::line));
        if (more > 0) {
            inOrder.add(new PackFault(file, inOrder.get(MOST - 1).line(), "and " + more + " more; mend these first"));
        }
        return inOrder;
    }

    /** A guess at what was meant; a hostile file is not worth guessing long. */
    String hint(String written, Collection<String> known) {
        return faults.size() < MOST_WITH_HINT ? Nearest.hint(written, known) : "";
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
