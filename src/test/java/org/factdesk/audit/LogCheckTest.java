package org.factdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogCheckTest {
    @Test
    void howeverManyFaultsThereAreTheFirstOfEachKindIsListed() {
        LogCheck check = new LogCheck(KnownCheckpoints.none());
        for (int number = 1; number <= 1_000; number++) {
            check.tell(new LogFault(LogFault.Kind.CLOCK_BACK, number, ""));
        }
        check.tell(new LogFault(LogFault.Kind.CHANGED, 7, ""));
        check.tell(new LogFault(LogFault.Kind.CHANGED, 8, ""));

        Verification verification = check.end(Instant.EPOCH);

        assertThat(verification.faultCount()).isEqualTo(1_002);
        assertThat(verification.faults())
                .hasSizeLessThan(100)
                .contains(new LogFault(LogFault.Kind.CHANGED, 7, ""))
                .doesNotContain(new LogFault(LogFault.Kind.CHANGED, 8, ""));
    }
}
