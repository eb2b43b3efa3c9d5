package org.factdesk.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.desk.guild.Directory;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/** Brings packs on record, in the name of whoever can start the program. */
final class PackImport {
    private final Premises premises;

    PackImport(Premises premises) {
        this.premises = premises;
    }

    Compared compare(IncidentPack pack) {
        return new Compared(
                ImportPlan.compare(pack.facts(), pack.questions(), premises.unfilledBook(), premises.ledger()));
    }

    /** Brings packs on record of which nothing is there yet, all of them or none, and gives the refusal where there is one. */
    Optional<Outcome> bringInTogether(List<IncidentPack> packs, String why) {
        List<Submission> submissions = packs.stream()
                .flatMap(pack -> compare(pack).plan().submission(Moderator.operator(), Map.of(), why).stream())
                .toList();
        return premises.editDesk(Directory.NONE).submitTogether(submissions).stream()
                .filter(outcome -> !(outcome instanceof Outcome.Recorded))
                .findFirst();
    }

    /** A pack compared with the record. */
    final class Compared {
        private final ImportPlan plan;

        private Compared(ImportPlan plan) {
            this.plan = plan;
        }

        ImportPlan plan() {
            return plan;
        }

        /** What became of it; empty where there was nothing to do. */
        Optional<Outcome> submit(Map<Subject, ImportPlan.Choice> decided, String why) {
            return plan.submission(Moderator.operator(), decided, why)
                    .map(submission -> premises.editDesk(Directory.NONE).submit(submission));
        }
    }
}
