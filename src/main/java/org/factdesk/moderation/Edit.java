package org.factdesk.moderation;

import java.util.Optional;
import java.util.function.Function;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.claim.Taught;

/**
 * One change to the record of an incident, or to the settings of a guild, that somebody asks for. An undo is a new
 * edit.
 */
public sealed interface Edit {
    /** Puts something on record, in place of what stood there; restoring is putting what stood before. */
    record Put(String incident, Content content) implements Edit {
        public Put {
            Subject subject = content.subject();
            if (subject.kind() == Subject.Kind.INCIDENT && !subject.id().equals(incident)) {
                throw new IllegalArgumentException(subject + " cannot be put into incident '" + incident + "'");
            }
            if ((subject.kind() == Subject.Kind.SETTINGS) != incident.isEmpty()) {
                throw new IllegalArgumentException(
                        incident.isEmpty() ? subject + " is put into no incident" : subject + " is of no incident");
            }
        }

        @Override
        public Subject subject() {
            return content.subject();
        }

        @Override
        public Optional<Content> after() {
            return Optional.of(content);
        }

        @Override
        public Permission needs() {
            return content.fold(
                    incident -> Permission.CONFIGURE,
                    source -> Permission.PUBLISH,
                    party -> Permission.PUBLISH,
                    claim -> Permission.PUBLISH,
                    questions -> Permission.PUBLISH,
                    settings -> Permission.CONFIGURE,
                    taught -> Permission.PUBLISH,
                    Put::toDecide,
                    dismissal -> Permission.PROPOSE);
        }

        private static Permission toDecide(Proposal proposal) {
            return switch (proposal.state()) {
                case WAITING, WITHDRAWN -> Permission.PROPOSE;
                case APPROVED, AMENDED, REJECTED -> Permission.PUBLISH;
            };
        }
    }

    /** Takes a claim back; its history stays. */
    record RetractClaim(String incident, String claim) implements Edit {
        @Override
        public Subject subject() {
            return Subject.claim(claim);
        }
    }

    /** Takes a source out of use; refused while a claim stands on it. */
    record RetireSource(String incident, String source) implements Edit {
        @Override
        public Subject subject() {
            return Subject.source(source);
        }
    }

    /** Takes a party out of use; refused while a claim names it. */
    record RetireParty(String incident, String party) implements Edit {
        @Override
        public Subject subject() {
            return Subject.party(party);
        }
    }

    /** Takes back what was taught about a wording. */
    record Unteach(String incident, String wording) implements Edit {
        @Override
        public Subject subject() {
            return Subject.taught(wording);
        }
    }

    /** Asks again about questions that were dismissed. */
    record Reopen(String incident, String answer) implements Edit {
        @Override
        public Subject subject() {
            return Subject.dismissal(answer);
        }

        @Override
        public Permission needs() {
            return Permission.PROPOSE;
        }
    }

    /** Notes what a pack says of a subject while the record stays as it is, so that it is not asked about again. */
    record Acknowledge(String incident, Content content) implements Edit {
        @Override
        public Subject subject() {
            return content.subject();
        }

        @Override
        public Permission needs() {
            return Permission.IMPORT;
        }

        @Override
        public boolean makesStep() {
            return false;
        }
    }

    /** The incident whose record changes; empty for settings. */
    String incident();

    Subject subject();

    /** What stands on record afterwards; empty where nothing does. Says nothing of what is only acknowledged. */
    default Optional<Content> after() {
        return Optional.empty();
    }

    default Permission needs() {
        return Permission.PUBLISH;
    }

    /** Whether it makes a step where it changes something; what is only acknowledged makes none. */
    default boolean makesStep() {
        return true;
    }

    default <T> T fold(
            Function<Put, T> put,
            Function<RetractClaim, T> retractClaim,
            Function<RetireSource, T> retireSource,
            Function<RetireParty, T> retireParty,
            Function<Unteach, T> unteach,
            Function<Reopen, T> reopen,
            Function<Acknowledge, T> acknowledge) {
        if (this instanceof Put one) {
            return put.apply(one);
        } else if (this instanceof RetractClaim one) {
            return retractClaim.apply(one);
        } else if (this instanceof RetireSource one) {
            return retireSource.apply(one);
        } else if (this instanceof RetireParty one) {
            return retireParty.apply(one);
        } else if (this instanceof Unteach one) {
            return unteach.apply(one);
        } else if (this instanceof Reopen one) {
            return reopen.apply(one);
        }
        return acknowledge.apply((Acknowledge) this);
    }

    /** Puts the incident itself. */
    static Edit put(Incident incident) {
        return new Put(incident.id(), new Content.OfIncident(incident));
    }

    static Edit put(String incident, Source source) {
        return new Put(incident, new Content.OfSource(source));
    }

    static Edit put(String incident, Party party) {
        return new Put(incident, new Content.OfParty(party));
    }

    static Edit put(String incident, Claim claim) {
        return new Put(incident, new Content.OfClaim(claim));
    }

    static Edit put(String incident, GoldenQuestions questions) {
        return new Put(incident, new Content.OfQuestions(questions));
    }

    /** Puts the settings of a guild. */
    static Edit put(String guild, GuildSettings settings) {
        return new Put("", new Content.OfSettings(guild, settings));
    }

    static Edit put(String incident, Taught taught) {
        return new Put(incident, new Content.OfTaught(taught));
    }

    static Edit put(String incident, Dismissal dismissal) {
        return new Put(incident, new Content.OfDismissal(dismissal));
    }

    /** The edit after which nothing stands where the subject stood, or, for settings, what holds by default. */
    static Edit withdraw(String incident, Subject subject) {
        return switch (subject.kind()) {
            case CLAIM -> new RetractClaim(incident, subject.id());
            case SOURCE -> new RetireSource(incident, subject.id());
            case PARTY -> new RetireParty(incident, subject.id());
            case QUESTIONS -> put(incident, GoldenQuestions.NONE);
            case SETTINGS -> put(subject.id(), GuildSettings.DEFAULT);
            case WORDING -> new Unteach(incident, subject.id());
            case DISMISSAL -> new Reopen(incident, subject.id());
            case INCIDENT, PROPOSAL -> throw new IllegalArgumentException(subject + " cannot be withdrawn");
        };
    }
}
