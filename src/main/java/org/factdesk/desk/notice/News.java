package org.factdesk.desk.notice;

import java.util.List;
import java.util.OptionalLong;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Correction;

/**
 * What changed in an incident since people were last told.
 *
 * @param before the record that everybody was told of
 * @param records tell what some guilds were told of since, where telling was broken off
 */
record News(FactBase before, FactBase now, Aftermath.Records records) {
    /** What is corrected for those who were told of nothing since. */
    List<Correction> corrections() {
        return Correction.between(before, now);
    }

    /** What is corrected for a guild that may know of some of it. */
    List<Correction> corrections(String guild) {
        OptionalLong ahead = records.told().revision(incident(), guild);
        return ahead.isEmpty()
                ? corrections()
                : records.then()
                        .incident(incident(), ahead.getAsLong())
                        .map(since -> Correction.between(since, now))
                        .orElseGet(this::corrections);
    }

    /** A guild was told, whatever becomes of telling others. */
    void told(String guild) {
        records.told().note(incident(), guild, now.revision());
    }

    String incident() {
        return now.incident().id();
    }
}
