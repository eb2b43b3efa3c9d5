package org.factdesk.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Proofs as lines of JSON, each with the signed checkpoint whose root it leads to. */
public final class ProofLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProofLines() {}

    public static String write(Proof.Inclusion proof, LoggedEntry logged, String checkpoint) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("proof", "inclusion")
                .put("index", proof.index())
                .put("size", proof.size());
        proof.hashes().forEach(hash -> json.withArray("hashes").add(hash.hex()));
        json.set("entry", ExportLines.parse(ExportLines.line(logged)));
        return json.put("checkpoint", checkpoint).toString();
    }

    public static String write(Proof.Consistency proof, String checkpoint) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("proof", "consistency")
                .put("old_size", proof.oldSize())
                .put("old_root", proof.oldRoot().hex())
                .put("size", proof.size());
        proof.hashes().forEach(hash -> json.withArray("hashes").add(hash.hex()));
        return json.put("checkpoint", checkpoint).toString();
    }

    /**
     * What is wrong with a proof, if anything.
     *
     * @param keys those that the log is known to be signed with
     * @param known checkpoints that were kept of the log
     */
    public static Optional<Fault> check(String line, Collection<VerifyingKey> keys, KnownCheckpoints known) {
        try {
            JsonNode json = ExportLines.parse(line);
            Checkpoint checkpoint = Checkpoint.open(json.path("checkpoint").asText(), keys);
            boolean isInclusion = json.path("proof").asText().equals("inclusion");
            Proof proof = isInclusion ? inclusion(json) : consistency(json);
            boolean holds = json.path("size").asLong() == checkpoint.size()
                    && proof.holds(checkpoint.root())
                    && !known.contradicts(checkpoint.size(), checkpoint.root())
                    && (!(proof instanceof Proof.Consistency older)
                            || !known.contradicts(older.oldSize(), older.oldRoot()));
            return holds ? Optional.empty() : Optional.of(forged(json, "the hashes do not lead to the root"));
        } catch (IllegalArgumentException damaged) {
            return Optional.of(forged(MAPPER.createObjectNode(), String.valueOf(damaged.getMessage())));
        }
    }

    private static Fault forged(JsonNode json, String why) {
        return new Fault(Fault.Kind.FORGED_PROOF, json.path("index").asLong(-1) + 1, why);
    }

    private static Proof inclusion(JsonNode json) {
        LoggedEntry logged = ExportLines.read(json.path("entry").toString());
        LogCheck.requireIntact(logged);
        long index = json.path("index").asLong();
        if (logged.entry().number() != index + 1) {
            throw new IllegalArgumentException("it is for another entry");
        }
        return new Proof.Inclusion(index, json.path("size").asLong(), logged.digest(), hashes(json));
    }

    private static Proof consistency(JsonNode json) {
        return new Proof.Consistency(
                json.path("old_size").asLong(),
                Digest.parse(json.path("old_root").asText()),
                json.path("size").asLong(),
                hashes(json));
    }

    private static List<Digest> hashes(JsonNode json) {
        List<Digest> hashes = new ArrayList<>();
        json.path("hashes").forEach(hash -> hashes.add(Digest.parse(hash.asText())));
        return hashes;
    }
}
