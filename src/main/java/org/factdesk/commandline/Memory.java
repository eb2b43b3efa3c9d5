package org.factdesk.commandline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** The memory of this process. */
final class Memory {
    /** How much of the heap may stay free, in percent; by itself the machine keeps more than twice of what is used. */
    private static final String LEAST_FREE = "10";

    private static final String MOST_FREE = "25";

    private Memory() {}

    /** Reading the models leaves much behind: cleared once, the heap shrinks, and as little is taken again as is needed. */
    static void handBack() {
        shrinkHeapFrom(LEAST_FREE, MOST_FREE);
        System.gc();
    }

    /** Other virtual machines than HotSpot know no such options, and go on as they are. */
    private static void shrinkHeapFrom(String least, String most) {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        try {
            machine.setVMOption("MinHeapFreeRatio", least);
            machine.setVMOption("MaxHeapFreeRatio", most);
        } catch (IllegalArgumentException unknown) {
            return;
        }
    }
}
