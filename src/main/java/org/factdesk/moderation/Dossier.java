package org.factdesk.moderation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.claim.Taught;

/**
 * What the steps of one incident add up to: what stands, and which step last changed each subject, those that no longer
 * stand included. Immutable.
 */
public final class Dossier {
    /**
     * One step: what stands in a subject's place from then on.
     *
     * @param guild where it was made, or, for a step that stands for all of its subject's, where the first was
     * @param origin how it came in
     */
    public record Step(long number, Subject subject, Optional<Content> after, String guild, Submission.Origin origin) {}

    private final String incident;
    private final Map<Subject, Step> last;
    /** The claims as packs last brought them, which may stand otherwise since, or no more. */
    private final Map<String, Claim> brought;

    private final long revision;
    private final String owner;
    private final Optional<FactBase> facts;

    private Dossier(String incident, Map<Subject, Step> last, Map<String, Claim> brought, long revision, String owner) {
        this.incident = incident;
        this.last = last;
        this.brought = brought;
        this.revision = revision;
        this.owner = owner;
        this.facts = standing(Subject.incident(incident)).map(this::build);
    }

    /** Where nothing on record changed, so that nobody need read the claims again. */
    private Dossier(Dossier before, Map<Subject, Step> last) {
        this.incident = before.incident;
        this.last = last;
        this.brought = before.brought;
        this.revision = before.revision;
        this.facts = before.facts;
        this.owner = before.owner;
    }

    /** An incident of which nothing is on record. */
    public static Dossier empty(String incident) {
        return new Dossier(incident, Map.of(), Map.of(), 0, "");
    }

    /**
     * The dossier with some more steps, in the order of their numbers. A subject keeps the place at which it first
     * came.
     *
     * @throws IllegalArgumentException where a claim would name what does not stand
     */
    public Dossier with(Collection<Step> steps) {
        Map<Subject, Step> now = new LinkedHashMap<>(last);
        Map<String, Claim> imported = new LinkedHashMap<>(brought);
        long latest = revision;
        String opener = owner;
        boolean isOpen = last.containsKey(Subject.incident(incident));
        for (Step step : steps) {
            if (!isOpen && step.subject().kind() == Subject.Kind.INCIDENT) {
                opener = step.guild();
                isOpen = true;
            }
            now.put(step.subject(), step);
            if (step.origin() == Submission.Origin.IMPORT && step.after().orElse(null) instanceof Content.OfClaim one) {
                imported.put(one.claim().id(), one.claim());
            }
            latest = step.subject().isOnRecord() ? Math.max(latest, step.number()) : latest;
        }
        return latest == revision ? new Dossier(this, now) : new Dossier(incident, now, imported, latest, opener);
    }

    /** The guild that put the incident on record; empty where the operator did, and it is everybody's. */
    public String owner() {
        return owner;
    }

    /** The number of the last step that changed what is on record. */
    public long revision() {
        return revision;
    }

    /** The incident as it stands; empty until it is put on record. */
    public Optional<FactBase> facts() {
        return facts;
    }

    public GoldenQuestions questions() {
        return standing(Subject.GOLDEN_QUESTIONS)
                .map(content -> ((Content.OfQuestions) content).questions())
                .orElse(GoldenQuestions.NONE);
    }

    /** The settings of a guild, which stand in the dossier of no incident; the defaults where nobody changed any. */
    public GuildSettings settings(String guild) {
        return standing(Subject.settings(guild))
                .map(content -> ((Content.OfSettings) content).settings())
                .orElse(GuildSettings.DEFAULT);
    }

    /** The proposals, oldest first. */
    public List<Proposal> proposals() {
        return all(Content.OfProposal.class).map(Content.OfProposal::proposal).toList();
    }

    public List<Dismissal> dismissals() {
        return all(Content.OfDismissal.class)
                .map(Content.OfDismissal::dismissal)
                .toList();
    }

    /** What stands about a subject. */
    public Optional<Content> standing(Subject subject) {
        return Optional.ofNullable(last.get(subject)).flatMap(Step::after);
    }

    /** The number of the step that last changed a subject, 0 where none did. */
    public long lastChange(Subject subject) {
        return Optional.ofNullable(last.get(subject)).map(Step::number).orElse(0L);
    }

    /** Everything that stands, in the order in which it first came. */
    public Stream<Content> standing() {
        return last.values().stream().flatMap(step -> step.after().stream());
    }

    /** Why a submission cannot be recorded here, if it cannot. */
    public Optional<Outcome.Refused> objectionTo(Submission submission) {
        return Objections.to(submission, this);
    }

    /** The edits of a submission that would change something, and those that only note what a pack says. */
    public List<Edit> effective(Submission submission) {
        return submission.edits().stream().filter(this::isEffective).toList();
    }

    /**
     * The edits of a submission whose subject somebody changed after the revision that it is based on. A decision on a
     * proposal is among them even where it changes nothing: whoever comes second is told that it was decided already.
     */
    public List<Edit> overtaken(Submission submission) {
        Stream<Edit> own = submission.edits().stream()
                .filter(edit -> edit.subject().kind() == Subject.Kind.PROPOSAL || isEffective(edit))
                .filter(Edit::makesStep)
                .filter(edit -> lastChange(edit.subject()) > submission.basis());
        Stream<Edit> proposed = proposed(submission).flatMap(inner -> overtaken(inner).stream());
        return Stream.concat(own, proposed).toList();
    }

    private boolean isEffective(Edit edit) {
        return !edit.makesStep() || !edit.after().equals(standing(edit.subject()));
    }

    /** What somebody proposes, as if they submitted it. */
    static Stream<Submission> proposed(Submission submission) {
        return submission.edits().stream()
                .flatMap(edit -> edit.after().stream())
                .filter(Content.OfProposal.class::isInstance)
                .map(content -> ((Content.OfProposal) content).proposal())
                .filter(Proposal::isWaiting)
                .map(proposal -> proposal.submission(submission.by(), submission.why()));
    }

    private FactBase build(Content incidentContent) {
        Incident own = ((Content.OfIncident) incidentContent).incident();
        List<Source> sources =
                all(Content.OfSource.class).map(Content.OfSource::source).toList();
        List<Party> parties =
                all(Content.OfParty.class).map(Content.OfParty::party).toList();
        List<Claim> claims =
                all(Content.OfClaim.class).map(Content.OfClaim::claim).toList();
        List<Taught> taught =
                all(Content.OfTaught.class).map(Content.OfTaught::taught).toList();
        return new FactBase(own, revision, parties, sources, claims, brought.values(), taught);
    }

    private <T extends Content> Stream<T> all(Class<T> type) {
        return standing().filter(type::isInstance).map(type::cast);
    }
}
