package org.factdesk.moderation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where every edit comes in, however it was typed: permission is checked here and nowhere else counts. What somebody
 * may only propose, and where a guild wants two people for each edit what anybody submits, waits as a {@link Proposal}.
 */
public final class EditDesk {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LETTERS = 6;

    private final Ledger ledger;
    private final SettingsBook settings;
    private final Neighbours neighbours;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public EditDesk(Ledger ledger, SettingsBook settings, Neighbours neighbours, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    public Outcome submit(Submission submission) {
        return waits(submission) ? propose(submission) : decide(submission);
    }

    /**
     * Submits imports of different incidents, all of which come on record or none.
     *
     * @return what became of each; where one of them cannot be recorded, its refusal alone
     */
    public List<Outcome> submitTogether(List<Submission> submissions) {
        return submissions.stream()
                .filter(submission -> !missing(submission).isEmpty())
                .findFirst()
                .map(submission -> List.of(decide(submission)))
                .orElseGet(() -> ledger.recordTogether(submissions, clock.instant()));
    }

    /** Records what whoever submits may do, whatever a guild wants two people for. */
    Outcome decide(Submission submission) {
        Optional<Outcome.Refused> unpermitted = unpermitted(submission);
        return unpermitted.isPresent()
                ? refuse(submission, unpermitted.get())
                : ledger.record(submission, clock.instant());
    }

    /** Records that a submission was refused before it came here. */
    public Outcome refuse(Submission submission, Outcome.Refused refusal) {
        return ledger.refuse(submission, refusal, clock.instant());
    }

    /** Why a submission would be refused as things stand, if it would. Records nothing. */
    public Optional<Outcome.Refused> objectionTo(Submission submission) {
        return unpermitted(submission).or(() -> ledger.objectionTo(submission));
    }

    private Optional<Outcome.Refused> unpermitted(Submission submission) {
        return missing(submission).stream()
                .findFirst()
                .map(missing -> new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, missing.name()))
                .or(() -> shared(submission));
    }

    /** What serves several guilds none of them overwrites as a whole; single edits of it are for all of them. */
    private Optional<Outcome.Refused> shared(Submission submission) {
        String guild = submission.by().guild();
        return submission.origin() == Submission.Origin.IMPORT
                        && !guild.isEmpty()
                        && neighbours.share(submission.incident(), guild)
                ? Optional.of(new Outcome.Refused(
                        Outcome.Reason.SHARED,
                        Subject.incident(submission.incident()).toString()))
                : Optional.empty();
    }

    private boolean waits(Submission submission) {
        Moderator by = submission.by();
        if (submission.origin() != Submission.Origin.COMMAND
                || !submission.needs().contains(Permission.PUBLISH)
                || !by.may(Permission.PROPOSE)
                || isDecision(submission)) {
            return false;
        }
        Set<Permission> missing = missing(submission);
        missing.remove(Permission.PUBLISH);
        return missing.isEmpty() && (!by.may(Permission.PUBLISH) || needsTwo(by));
    }

    private static boolean isDecision(Submission submission) {
        return submission.edits().stream().anyMatch(edit -> edit.subject().kind() == Subject.Kind.PROPOSAL);
    }

    private boolean needsTwo(Moderator by) {
        return !by.guild().isEmpty() && settings.of(by.guild()).roster().twoPersonRule();
    }

    private Outcome propose(Submission submission) {
        Proposal proposal = new Proposal(newId(), submission.edits(), submission.basis(), Proposal.State.WAITING);
        Outcome outcome = decide(new Submission(
                submission.by(),
                submission.origin(),
                List.of(proposal.become(Proposal.State.WAITING)),
                submission.basis(),
                submission.why()));
        return outcome instanceof Outcome.Recorded ? new Outcome.Waiting(proposal.id()) : outcome;
    }

    private static Set<Permission> missing(Submission submission) {
        Set<Permission> missing = EnumSet.noneOf(Permission.class);
        submission.needs().stream()
                .filter(permission -> !submission.by().may(permission))
                .forEach(missing::add);
        return missing;
    }

    private String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LETTERS; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
