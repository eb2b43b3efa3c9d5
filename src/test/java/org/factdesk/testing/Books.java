package org.factdesk.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.PastRecord;

/** Claim books in memory that never change. */
public final class Books {
    private Books() {}

    public static ClaimBook of(FactBase... bases) {
        Map<String, FactBase> byId = new LinkedHashMap<>();
        Arrays.stream(bases).forEach(base -> byId.put(base.incident().id(), base));
        return new ClaimBook() {
            @Override
            public List<Incident> incidents() {
                return byId.values().stream().map(FactBase::incident).toList();
            }

            @Override
            public Optional<FactBase> current(String incident) {
                return Optional.ofNullable(byId.get(incident));
            }

            @Override
            public String owner(String incident) {
                return "";
            }

            @Override
            public GoldenQuestions questions(String incident) {
                return GoldenQuestions.NONE;
            }
        };
    }

    /** A past in which these stood at their revisions, and everybody had the settings that are there from the start. */
    public static PastRecord past(FactBase... bases) {
        return new PastRecord() {
            @Override
            public Optional<FactBase> incident(String id, long revision) {
                return Arrays.stream(bases)
                        .filter(base -> base.incident().id().equals(id) && base.revision() == revision)
                        .findFirst();
            }

            @Override
            public GuildSettings settings(String guild, long step) {
                return GuildSettings.DEFAULT;
            }
        };
    }
}
