package org.factdesk.testing;

import java.nio.file.Path;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackWriter;

/** Writes {@link ManyClaims} as a pack. By hand: {@code ManyClaimsPack COUNT FOLDER}. */
public final class ManyClaimsPack {
    private ManyClaimsPack() {}

    public static void main(String[] args) {
        PackWriter.write(
                new IncidentPack(ManyClaims.base(Integer.parseInt(args[0])), GoldenQuestions.NONE), Path.of(args[1]));
    }
}
