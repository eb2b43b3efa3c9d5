package org.factdesk.moderation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.claim.Taught;

/** What stands on record about one subject. */
public sealed interface Content {
    record OfIncident(Incident incident) implements Content {
        @Override
        public Subject subject() {
            return Subject.incident(incident.id());
        }
    }

    record OfSource(Source source) implements Content {
        @Override
        public Subject subject() {
            return Subject.source(source.id());
        }
    }

    record OfParty(Party party) implements Content {
        @Override
        public Subject subject() {
            return Subject.party(party.id());
        }
    }

    record OfClaim(Claim claim) implements Content {
        @Override
        public Subject subject() {
            return Subject.claim(claim.id());
        }
    }

    record OfQuestions(GoldenQuestions questions) implements Content {
        @Override
        public Subject subject() {
            return Subject.GOLDEN_QUESTIONS;
        }
    }

    record OfSettings(String guild, GuildSettings settings) implements Content {
        @Override
        public Subject subject() {
            return Subject.settings(guild);
        }
    }

    record OfTaught(Taught taught) implements Content {
        @Override
        public Subject subject() {
            return Subject.taught(taught.normal());
        }
    }

    record OfProposal(Proposal proposal) implements Content {
        @Override
        public Subject subject() {
            return proposal.subject();
        }
    }

    record OfDismissal(Dismissal dismissal) implements Content {
        @Override
        public Subject subject() {
            return dismissal.subject();
        }
    }

    Subject subject();

    default <T> T fold(
            Function<Incident, T> incident,
            Function<Source, T> source,
            Function<Party, T> party,
            Function<Claim, T> claim,
            Function<GoldenQuestions, T> questions,
            Function<GuildSettings, T> settings,
            Function<Taught, T> taught,
            Function<Proposal, T> proposal,
            Function<Dismissal, T> dismissal) {
        if (this instanceof OfIncident one) {
            return incident.apply(one.incident);
        } else if (this instanceof OfSource one) {
            return source.apply(one.source);
        } else if (this instanceof OfParty one) {
            return party.apply(one.party);
        } else if (this instanceof OfClaim one) {
            return claim.apply(one.claim);
        } else if (this instanceof OfQuestions one) {
            return questions.apply(one.questions);
        } else if (this instanceof OfSettings one) {
            return settings.apply(one.settings);
        } else if (this instanceof OfTaught one) {
            return taught.apply(one.taught);
        } else if (this instanceof OfProposal one) {
            return proposal.apply(one.proposal);
        }
        return dismissal.apply(((OfDismissal) this).dismissal);
    }

    /** Everything that a pack or a record holds, in an order in which nothing is named before it is there. */
    static Map<Subject, Content> all(FactBase facts, GoldenQuestions questions) {
        Map<Subject, Content> all = new LinkedHashMap<>();
        put(all, new OfIncident(facts.incident()));
        facts.sources().forEach(source -> put(all, new OfSource(source)));
        facts.parties().forEach(party -> put(all, new OfParty(party)));
        facts.claims().forEach(claim -> put(all, new OfClaim(claim)));
        facts.taught().forEach(taught -> put(all, new OfTaught(taught)));
        if (questions.count() > 0) {
            put(all, new OfQuestions(questions));
        }
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<Subject, Content> all, Content content) {
        all.put(content.subject(), content);
    }
}
