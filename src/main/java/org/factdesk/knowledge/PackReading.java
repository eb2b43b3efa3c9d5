package org.factdesk.knowledge;

import java.util.List;

/**
 * What reading packs came to: the packs that are sound, and everything that is wrong with the others. Nothing should be
 * done with any of them unless {@link #isSound()}.
 */
public record PackReading(List<IncidentPack> packs, List<PackFault> faults) {
    public PackReading {
        packs = List.copyOf(packs);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong with any of what was read. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
