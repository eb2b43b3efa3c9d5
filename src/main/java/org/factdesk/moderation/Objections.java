package org.factdesk.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.factdesk.claim.Circles;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestions;

/** Says why a submission cannot be recorded, judged by what would stand on record after it. */
final class Objections {
    private final Submission submission;
    private final Dossier dossier;
    private final Map<Subject, Optional<Content>> changed = new LinkedHashMap<>();

    private Objections(Submission submission, Dossier dossier) {
        this.submission = submission;
        this.dossier = dossier;
        submission.edits().stream().filter(Edit::makesStep).forEach(edit -> changed.put(edit.subject(), edit.after()));
    }

    /** The first reason not to record it, if there is one. */
    static Optional<Outcome.Refused> to(Submission submission, Dossier dossier) {
        Objections objections = new Objections(submission, dossier);
        return Stream.<Supplier<Optional<Outcome.Refused>>>of(
                        objections::foreign,
                        objections::noIncident,
                        objections::nothingToWithdraw,
                        objections::unsound,
                        objections::unknownReference,
                        objections::stillNamed,
                        objections::circle,
                        objections::unfitProposal)
                .flatMap(objection -> objection.get().stream())
                .findFirst();
    }

    /** What one guild keeps, no other changes; the operator, who is of none, may. */
    private Optional<Outcome.Refused> foreign() {
        String guild = submission.by().guild();
        if (guild.isEmpty()) {
            return Optional.empty();
        }
        if (!dossier.owner().isEmpty() && !dossier.owner().equals(guild)) {
            return refused(
                    Outcome.Reason.FOREIGN,
                    Subject.incident(submission.incident()).toString());
        }
        return changed.keySet().stream()
                .filter(subject ->
                        subject.kind() == Subject.Kind.SETTINGS && !subject.id().equals(guild))
                .findFirst()
                .flatMap(subject -> refused(Outcome.Reason.FOREIGN, subject.toString()));
    }

    private Optional<Outcome.Refused> noIncident() {
        String incident = submission.incident();
        return incident.isEmpty() || standing(Subject.incident(incident)).isPresent()
                ? Optional.empty()
                : refused(Outcome.Reason.NO_SUCH_INCIDENT, incident);
    }

    private Optional<Outcome.Refused> nothingToWithdraw() {
        return changed.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(subject -> dossier.lastChange(subject) == 0)
                .findFirst()
                .flatMap(subject -> refused(Outcome.Reason.NOT_ON_RECORD, subject.toString()));
    }

    private Optional<Outcome.Refused> unsound() {
        return submission.edits().stream()
                .flatMap(edit -> edit.after().stream())
                .flatMap(content -> Soundness.fault(content).stream())
                .findFirst()
                .flatMap(fault -> refused(Outcome.Reason.UNSOUND, fault));
    }

    private Optional<Outcome.Refused> unknownReference() {
        return changed.values().stream()
                .flatMap(Optional::stream)
                .flatMap(content -> unknown(content).map(other -> content.subject() + " names " + other))
                .findFirst()
                .flatMap(names -> refused(Outcome.Reason.UNKNOWN_REFERENCE, names));
    }

    private Stream<Subject> unknown(Content content) {
        return content.fold(
                incident -> Stream.of(),
                source -> Stream.of(),
                party -> Stream.of(),
                claim -> Stream.concat(
                        needed(claim).filter(other -> standing(other).isEmpty()),
                        unheardOf(Stream.concat(claim.disputes().stream(), claim.supersedes().stream()))),
                questions -> unheardOf(expected(questions)),
                settings -> Stream.of(),
                taught -> Stream.of(),
                proposal -> Stream.of(),
                dismissal -> Stream.of());
    }

    /** Claims that are gone may be named; claims that never were may not. */
    private Stream<Subject> unheardOf(Stream<String> claims) {
        return claims.map(Subject::claim)
                .filter(claim -> dossier.lastChange(claim) == 0 && !changed.containsKey(claim));
    }

    private Optional<Outcome.Refused> stillNamed() {
        List<Subject> withdrawn = changed.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(subject -> subject.kind() != Subject.Kind.CLAIM)
                .toList();
        return withdrawn.isEmpty()
                ? Optional.empty()
                : claims().flatMap(claim -> needed(claim)
                                .filter(withdrawn::contains)
                                .map(subject -> Subject.claim(claim.id()) + " names " + subject))
                        .findFirst()
                        .flatMap(names -> refused(Outcome.Reason.STILL_NAMED, names));
    }

    private Optional<Outcome.Refused> circle() {
        boolean nothingNew = changed.values().stream()
                .flatMap(Optional::stream)
                .noneMatch(content -> content instanceof Content.OfClaim edited
                        && !edited.claim().supersedes().isEmpty());
        if (nothingNew) {
            return Optional.empty();
        }
        Map<String, List<String>> older = new LinkedHashMap<>();
        claims().forEach(claim -> older.put(claim.id(), claim.supersedes()));
        return Circles.in(older).stream()
                .findFirst()
                .flatMap(circle -> refused(Outcome.Reason.CIRCLE, String.join(" → ", circle)));
    }

    /** What could not be recorded is not put before anybody either. */
    private Optional<Outcome.Refused> unfitProposal() {
        return Dossier.proposed(submission)
                .flatMap(proposed -> to(proposed, dossier).stream())
                .findFirst();
    }

    private Stream<Claim> claims() {
        Stream<Content> untouched = dossier.standing().filter(content -> !changed.containsKey(content.subject()));
        return Stream.concat(untouched, changed.values().stream().flatMap(Optional::stream))
                .filter(Content.OfClaim.class::isInstance)
                .map(content -> ((Content.OfClaim) content).claim());
    }

    private Optional<Content> standing(Subject subject) {
        return changed.getOrDefault(subject, dossier.standing(subject));
    }

    /** What a claim cannot stand without. */
    static Stream<Subject> needed(Claim claim) {
        Stream<String> parties = Stream.of(
                claim.statement().who(),
                claim.statement().whom(),
                claim.attribution().claimant(),
                claim.attribution().citing());
        return Stream.concat(
                Stream.of(Subject.source(claim.provenance().source())),
                parties.filter(id -> !id.isEmpty()).map(Subject::party));
    }

    private static Stream<String> expected(GoldenQuestions questions) {
        return Stream.concat(
                        questions.singles().stream(),
                        questions.threads().stream().flatMap(List::stream))
                .flatMap(question -> question.expect().stream());
    }

    private static Optional<Outcome.Refused> refused(Outcome.Reason reason, String detail) {
        return Optional.of(new Outcome.Refused(reason, detail));
    }
}
