package org.factdesk.commandline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** The memory of this process. */
final class ProcessMemory {
    /** How much of the heap may stay free, in percent; by itself the machine keeps more than twice of what is used. */
    private static final String LEAST_FREE = "10";

    private static final String MOST_FREE = "25";
    /** In milliseconds: a desk that has little to do gives memory back that a busy hour took. */
    private static final String LONGEST_WITHOUT_COLLECTION = "60000";

    private ProcessMemory() {}

    /**
     * Reading the models leaves much behind, on the heap and beside it: cleared once, as little is taken again as is needed.
     */
    static void handBack() {
        shrinkHeapFrom(LEAST_FREE, MOST_FREE);
        System.gc();
        trimNativeHeap();
    }

    /** What the C library keeps of memory that ONNX Runtime and the compiler have freed. Java 17.0.9 and later know how. */
    private static void trimNativeHeap() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException | RuntimeMBeanException unknown) {
            return;
        }
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
            machine.setVMOption("G1PeriodicGCInterval", LONGEST_WITHOUT_COLLECTION);
        } catch (IllegalArgumentException unknown) {
            return;
        }
    }
}
