package org.factdesk.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Proofs as lines of JSON, each with the signed checkpoint whose root it leads to. */
public final class ProofLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProofLines() {}

    public static String write(Proof.Inclusion proof, LoggedEntry logged, String checkpoint) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("proof", "inclusion")
                .put("index", proof.index())
                .put("size", proof.size());
        putHashes(json, proof);
        json.set("entry", ExportLines.parse(ExportLines.line(logged)));
        return json.put("checkpoint", checkpoint).toString();
    }

    public static String write(Proof.Consistency proof, String checkpoint) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("proof", "consistency")
                .put("old_size", proof.oldSize())
                .put("old_root", proof.oldRoot().hex())
                .put("size", proof.size());
        putHashes(json, proof);
        return json.put("checkpoint", checkpoint).toString();
    }

    private static void putHashes(ObjectNode json, Proof proof) {
        ArrayNode hashes = json.putArray("hashes");
        proof.hashes().forEach(hash -> hashes.add(hash.hex()));
    }

    /** A proof with the line that it was read from, as it is written. */
    private record Read(Proof proof, Checkpoint checkpoint, String written) {}

    /**
     * What is wrong with a proof, if anything, and with how many checkpoints it was compared: only one that was taken at
     * one of its two sizes can be.
     *
     * @param keys those that the log is known to be signed with
     * @param known checkpoints that were kept of the log
     */
    public static Verification check(String line, Collection<VerifyingKey> keys, KnownCheckpoints known) {
        List<LogFault> faults = new ArrayList<>();
        known.tellFaults(faults::add);
        try {
            JsonNode json = ExportLines.parse(line);
            Read read =
                    json.path("proof").asText().equals("inclusion") ? inclusion(json, keys) : consistency(json, keys);
            if (!read.written().equals(line)) {
                throw new IllegalArgumentException("it is not written as the desk writes it");
            }
            if (!holds(read, json.path("size").asLong(), known)) {
                faults.add(forged(json, "the hashes do not lead to the root"));
            }
            return new Verification(read.checkpoint().size(), 0, compared(read, known), faults, faults.size());
        } catch (IllegalArgumentException damaged) {
            faults.add(forged(MAPPER.createObjectNode(), String.valueOf(damaged.getMessage())));
            return new Verification(0, 0, 0, faults, faults.size());
        }
    }

    private static boolean holds(Read read, long size, KnownCheckpoints known) {
        Checkpoint checkpoint = read.checkpoint();
        return size == checkpoint.size()
                && read.proof().holds(checkpoint.root())
                && !known.contradicts(checkpoint.size(), checkpoint.root())
                && (!(read.proof() instanceof Proof.Consistency older)
                        || !known.contradicts(older.oldSize(), older.oldRoot()));
    }

    private static int compared(Read read, KnownCheckpoints known) {
        long size = read.checkpoint().size();
        boolean isOlderKnown =
                read.proof() instanceof Proof.Consistency older && older.oldSize() < size && known.has(older.oldSize());
        return (known.has(size) ? 1 : 0) + (isOlderKnown ? 1 : 0);
    }

    private static LogFault forged(JsonNode json, String why) {
        return new LogFault(LogFault.Kind.FORGED_PROOF, json.path("index").asLong(-1) + 1, why);
    }

    private static Read inclusion(JsonNode json, Collection<VerifyingKey> keys) {
        LoggedEntry logged = ExportLines.read(json.path("entry").toString());
        LogCheck.requireIntact(logged);
        long index = json.path("index").asLong();
        if (logged.entry().number() != index + 1) {
            throw new IllegalArgumentException("it is for another entry");
        }
        Proof.Inclusion proof = new Proof.Inclusion(index, json.path("size").asLong(), logged.digest(), hashes(json));
        String note = json.path("checkpoint").asText();
        return new Read(proof, Checkpoint.open(note, keys), write(proof, logged, note));
    }

    private static Read consistency(JsonNode json, Collection<VerifyingKey> keys) {
        Proof.Consistency proof = new Proof.Consistency(
                json.path("old_size").asLong(),
                Digest.parse(json.path("old_root").asText()),
                json.path("size").asLong(),
                hashes(json));
        String note = json.path("checkpoint").asText();
        return new Read(proof, Checkpoint.open(note, keys), write(proof, note));
    }

    private static List<Digest> hashes(JsonNode json) {
        List<Digest> hashes = new ArrayList<>();
        json.path("hashes").forEach(hash -> hashes.add(Digest.parse(hash.asText())));
        return hashes;
    }
}
