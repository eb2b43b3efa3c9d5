package org.factdesk.desk.sheet;

import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Subject;

/** Types what edits put on record into forms. */
public final class Contents {
    private Contents() {}

    /**
     * A draft that says what is put on record.
     *
     * @param content a claim, a source or a party
     * @param beside everything that comes on record with it, which a claim names in full
     */
    public static Draft draft(Content content, Map<Subject, Content> beside, FactBase base) {
        String id = content.subject().id();
        if (content instanceof Content.OfSource) {
            return begun(SourceSheet.WORD, base.source(id).isPresent(), id, base)
                    .with(fields(content, beside));
        } else if (content instanceof Content.OfParty) {
            return begun(PartySheet.WORD, base.party(id).isPresent(), id, base).with(fields(content, beside));
        }
        return begun(ClaimSheet.WORD, base.claim(id).isPresent(), id, base).with(fields(content, beside));
    }

    private static Draft begun(String sheet, boolean isKnown, String id, FactBase base) {
        return Draft.begun(sheet, base).with(isKnown ? Draft.SUBJECT : Draft.NEW_ID, id);
    }

    /** The fields of a claim, a source or a party. */
    public static Map<String, String> fields(Content content, Map<Subject, Content> beside) {
        if (content instanceof Content.OfSource one) {
            return SourceSheet.fields(one.source());
        } else if (content instanceof Content.OfParty one) {
            return PartySheet.fields(one.party());
        }
        Claim claim = ((Content.OfClaim) content).claim();
        return ClaimSheet.fields(claim, party -> typedParty(party, beside), source -> typedSource(source, beside));
    }

    private static String typedParty(String id, Map<Subject, Content> beside) {
        if (!(beside.get(Subject.party(id)) instanceof Content.OfParty fresh)) {
            return id;
        }
        Party party = fresh.party();
        String kind = party.kind().word();
        return party.name() + " (" + kind + (party.role().isEmpty() ? "" : ", " + party.role()) + ")";
    }

    private static String typedSource(String id, Map<Subject, Content> beside) {
        if (!(beside.get(Subject.source(id)) instanceof Content.OfSource fresh)) {
            return id;
        }
        Source source = fresh.source();
        return source.url() + " " + source.publisher() + " "
                + source.published().text();
    }
}
