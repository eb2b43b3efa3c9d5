package org.factdesk.config;

import java.util.List;

/**
 * What reading the settings came to.
 *
 * @param configuration what is set, with defaults where nothing is; to be used only where there is no fault
 * @param faults each as {@code file:line: what and how to mend}
 */
public record ConfigReading(Configuration configuration, List<String> faults) {
    public ConfigReading {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
