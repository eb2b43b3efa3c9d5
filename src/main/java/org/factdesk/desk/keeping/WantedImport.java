package org.factdesk.desk.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.ImportPlan.Item;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/**
 * A pack that somebody wants to import, and how.
 *
 * @param said what they said for the options of the command
 */
record WantedImport(Packs.Sent sent, Map<String, String> said) {
    static final String TAKE = "take";
    static final String WITHDRAW = "withdraw";
    static final String RECORD = "record";
    static final String PACK = "pack";

    /** How imports are called where somebody asks why a change was made. */
    static final String WHY = "incident import";

    private static final String YES = "yes";
    private static final String PLAN = "plan";

    WantedImport {
        said = new HashMap<>(said);
        said.keySet().retainAll(Set.of(TAKE, WITHDRAW));
        said = Map.copyOf(said);
    }

    String incident() {
        return sent.pack().facts().incident().id();
    }

    ImportPlan plan(Holdings holdings) {
        return ImportPlan.compare(sent.pack().facts(), sent.pack().questions(), holdings.book(), holdings.ledger());
    }

    /** Whether the plan would withdraw what nobody said is to be withdrawn. */
    boolean withdrawsUnasked(ImportPlan plan) {
        return !plan.items(Verdict.GONE).isEmpty() && !YES.equals(said.get(WITHDRAW));
    }

    /** What is to become of conflicts; empty where nobody said. */
    Optional<Choice> taken() {
        return Optional.ofNullable(said.get(TAKE)).map(take -> take.equals(PACK) ? Choice.REPLACE : Choice.KEEP);
    }

    /** What to submit; empty where there is nothing to do. */
    Optional<Submission> submission(ImportPlan plan, Moderator by) {
        Map<Subject, Choice> decided = taken().map(choice ->
                        plan.items(Verdict.CONFLICT).stream().collect(Collectors.toMap(Item::subject, item -> choice)))
                .orElse(Map.of());
        return plan.submission(by, decided, WHY);
    }

    /** What to submit of a pack that is not to be compared with the record, since it is another guild's. */
    Submission unseen(Moderator by) {
        Edit edit = Edit.put(sent.pack().facts().incident());
        return new Submission(by, Submission.Origin.IMPORT, List.of(edit), Submission.WHATEVER_STANDS, WHY);
    }

    /** The same as a file that waits until somebody confirms what they saw of a plan. */
    WaitingFiles.Waiting waiting(ImportPlan seen) {
        Map<String, String> all = new HashMap<>(said);
        all.put(PLAN, seen.fingerprint());
        return new WaitingFiles.Waiting(sent.file(), all);
    }

    /** Whether a plan is the one that somebody saw. */
    static boolean isAsSeen(WaitingFiles.Waiting waiting, ImportPlan plan) {
        return waiting.said(PLAN).equals(plan.fingerprint());
    }
}
