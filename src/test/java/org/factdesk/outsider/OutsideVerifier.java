package org.factdesk.outsider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A verifier as somebody would write it who has read FORMAT.md and nothing else. Says of what it finds first. */
public final class OutsideVerifier {
    private static final String NONE = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final byte[] key;
    private final byte[] id;
    /** Roots of the largest complete subtrees so far, each with its number of leaves. */
    private final ArrayDeque<Subtree> subtrees = new ArrayDeque<>();
    /** The root of the tree at each size that it had. */
    private final Map<Long, byte[]> roots = new HashMap<>();

    private String previous = NONE;
    private long size;
    private boolean isPart;
    private final Map<Long, List<JsonNode>> erased = new HashMap<>();

    private record Subtree(long leaves, byte[] hash) {}

    private OutsideVerifier(String publicKey) throws Exception {
        String[] parts = publicKey.split("\\+", 3);
        name = parts[0];
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        require(typed.length == 33 && typed[0] == 1, "key");
        key = Arrays.copyOfRange(typed, 1, 33);
        id = Arrays.copyOf(sha(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', 1}, key), 4);
        require(HexFormat.of().formatHex(id).equals(parts[1]), "key id");
    }

    /** What is wrong with an export, or empty where nothing is. */
    public static String verify(String export, String publicKey, List<String> checkpoints) {
        try {
            new OutsideVerifier(publicKey).export(export, publicKey, checkpoints);
            return "";
        } catch (Exception wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private void export(String export, String publicKey, List<String> checkpoints) throws Exception {
        require(export.endsWith("\n"), "end of the last line");
        String[] lines = export.substring(0, export.length() - 1).split("\n", -1);
        require(lines.length >= 2, "lines");
        require(lines[0].equals("{\"format\":\"factdesk log 1\",\"key\":\"" + publicKey + "\"}"), "head");
        Instant last = Instant.MIN;
        for (int line = 1; line < lines.length - 1; line++) {
            JsonNode entry = JSON.readTree(lines[line]);
            require(entry.toString().equals(lines[line]), "writing of line " + line);
            if (entry.has("withheld")) {
                withheld(entry);
                continue;
            }
            require(
                    keys(entry).matches("number at incident guild actor action (deed )?(words )?previous digest "),
                    "keys");
            require(
                    entry.get("number").canConvertToExactIntegral()
                            && entry.get("number").asLong() == size + 1,
                    "number");
            Instant at = Instant.parse(text(entry, "at"));
            require(at.toString().equals(text(entry, "at")) && !at.isBefore(last), "time");
            last = at;
            entry(entry);
        }
        require(erased.isEmpty(), "erasure");
        JsonNode foot = JSON.readTree(lines[lines.length - 1]);
        require(foot.toString().equals(lines[lines.length - 1]) && keys(foot).equals("checkpoint "), "foot");
        require(checkpoint(text(foot, "checkpoint")) == size, "size of the foot");
        for (String kept : checkpoints) {
            checkpoint(kept);
        }
    }

    private void entry(JsonNode entry) throws Exception {
        String deed = payload(entry, "deed");
        String words = payload(entry, "words");
        require(previous.isEmpty() || text(entry, "previous").equals(previous), "previous");
        String form = String.join(
                "\n",
                "factdesk entry 1",
                entry.get("number").asText(),
                text(entry, "at"),
                text(entry, "incident"),
                text(entry, "guild"),
                text(entry, "actor"),
                text(entry, "action"),
                deed,
                words,
                text(entry, "previous"),
                "");
        require(form.chars().filter(c -> c < ' ' || c >= 127 && c < 160).count() == 10, "control characters");
        byte[] digest = sha(new byte[] {0}, form.getBytes(StandardCharsets.UTF_8));
        require(HexFormat.of().formatHex(digest).equals(text(entry, "digest")), "digest");
        previous = text(entry, "digest");
        grow(1, digest);
        erasure(entry);
    }

    private void withheld(JsonNode line) throws Exception {
        isPart = true;
        require(keys(line).equals("withheld level digest "), "keys");
        require(
                line.get("withheld").canConvertToExactIntegral()
                        && line.get("withheld").asLong() == size + 1,
                "number");
        int level = line.get("level").isInt() ? line.get("level").asInt() : -1;
        require(level >= 0 && level < 60 && size % (1L << level) == 0, "level");
        byte[] root = HexFormat.of().parseHex(text(line, "digest"));
        require(root.length == 32 && HexFormat.of().formatHex(root).equals(text(line, "digest")), "digest");
        previous = level == 0 ? text(line, "digest") : "";
        grow(1L << level, root);
    }

    /** Puts two subtrees of equal size together as often as there are two. */
    private void grow(long leaves, byte[] hash) throws Exception {
        Subtree right = new Subtree(leaves, hash);
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == right.leaves()) {
            Subtree left = subtrees.pop();
            right = new Subtree(2 * left.leaves(), sha(new byte[] {1}, left.hash(), right.hash()));
        }
        subtrees.push(right);
        size += leaves;
        byte[] root = null;
        for (Subtree one : subtrees) {
            root = root == null ? one.hash() : sha(new byte[] {1}, one.hash(), root);
        }
        roots.put(size, root);
    }

    private String payload(JsonNode entry, String part) throws Exception {
        if (!entry.has(part)) {
            return NONE;
        }
        JsonNode payload = entry.get(part);
        if (payload.has("erased")) {
            require(part.equals("words") && keys(payload).equals("digest erased "), "erased");
            erased.computeIfAbsent(payload.get("erased").asLong(), number -> new ArrayList<>())
                    .add(entry);
        } else {
            require(keys(payload).equals("digest salt text "), "payload");
            byte[] salt = HexFormat.of().parseHex(text(payload, "salt"));
            String digest =
                    HexFormat.of().formatHex(sha(salt, text(payload, "text").getBytes(StandardCharsets.UTF_8)));
            require(salt.length == 16 && HexFormat.of().formatHex(salt).equals(text(payload, "salt")), "salt");
            require(digest.equals(text(payload, "digest")), part);
        }
        return text(payload, "digest");
    }

    private void erasure(JsonNode entry) throws Exception {
        List<JsonNode> gone = erased.remove(entry.get("number").asLong());
        count(entry, gone == null ? 0 : gone.size());
        if (gone == null) {
            return;
        }
        require(text(entry, "action").equals("erasure"), "erasure");
        JsonNode deed = JSON.readTree(text(entry.get("deed"), "text"));
        for (JsonNode one : gone) {
            boolean byPerson = deed.has("person") && text(deed, "person").equals(text(one, "actor"));
            boolean byAge = deed.has("guild")
                    && text(deed, "guild").equals(text(one, "guild"))
                    && !Instant.parse(text(one, "at")).isAfter(Instant.parse(text(deed, "until")));
            require(byPerson || byAge, "erasure");
        }
    }

    private void count(JsonNode entry, int gone) throws Exception {
        if (!text(entry, "action").equals("erasure") || !entry.path("deed").has("text")) {
            return;
        }
        JsonNode deed = JSON.readTree(text(entry.get("deed"), "text"));
        if (deed.has("count") && (!isPart || !text(entry, "guild").isEmpty())) {
            require(deed.get("count").asLong() == gone, "count");
        }
    }

    private long checkpoint(String note) throws Exception {
        String[] lines = note.split("\n", -1);
        require(lines.length == 6 && lines[3].isEmpty() && lines[5].isEmpty(), "note");
        require(lines[0].equals(name) && lines[4].startsWith("— " + name + " "), "origin");
        String encoded = lines[4].substring(name.length() + 3);
        byte[] signed = Base64.getDecoder().decode(encoded);
        require(Base64.getEncoder().encodeToString(signed).equals(encoded) && signed.length == 68, "signature");
        require(Arrays.equals(Arrays.copyOf(signed, 4), id), "key of the signature");
        Signature check = Signature.getInstance("Ed25519");
        byte[] start = HexFormat.of().parseHex("302a300506032b6570032100");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(start, key))));
        check.update((lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n").getBytes(StandardCharsets.UTF_8));
        require(check.verify(Arrays.copyOfRange(signed, 4, 68)), "signature");
        long seen = Long.parseLong(lines[1]);
        require(seen <= size, "cut off");
        byte[] root = seen == 0 ? sha() : roots.get(seen);
        // A size within withheld entries has no root here.
        require(root == null || Base64.getEncoder().encodeToString(root).equals(lines[2]), "root of " + seen);
        return seen;
    }

    private static String keys(JsonNode object) {
        StringBuilder keys = new StringBuilder();
        object.fieldNames().forEachRemaining(name -> keys.append(name).append(' '));
        return keys.toString();
    }

    private static String text(JsonNode object, String name) {
        require(object != null && object.hasNonNull(name) && object.get(name).isTextual(), name);
        return object.get(name).asText();
    }

    private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
