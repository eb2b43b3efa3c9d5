package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Circles;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Slug;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Wording;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the claims of an {@code incident.yaml} and follows their references. */
final class ClaimReader {
    private static final List<String> KEYS = List.of(
            "id",
            "who",
            "what",
            "whom",
            "when",
            "where",
            "how",
            "why",
            "quantity",
            "said_by",
            "citing",
            "said_on",
            "stance",
            "text",
            "source",
            "locator",
            "credibility",
            "disputes",
            "supersedes",
            "also_asked",
            "leaves_open");

    private final Set<String> sources;
    private final Set<String> parties;
    private final Map<String, Fields> byId = new LinkedHashMap<>();
    private final PackFaults faults;
    private Set<String> claims = Set.of();

    ClaimReader(Set<String> sources, Set<String> parties, PackFaults faults) {
        this.sources = sources;
        this.parties = parties;
        this.faults = faults;
    }

    /** The claims; some are missing where a fault was found. */
    List<Claim> read(List<Node> nodes) {
        claims = Set.copyOf(ids(nodes));
        List<Claim> read = new ArrayList<>();
        for (Node node : nodes) {
            claim(node).ifPresent(read::add);
        }
        findCircles();
        return read;
    }

    /** The ids of all claims that were read, faulty ones too. */
    Set<String> ids() {
        return claims;
    }

    private Optional<Claim> claim(Node node) {
        String id = id(node).orElse("");
        String name = id.isBlank() ? "the claim" : "claim '" + id + "'";
        Fields fields = Fields.of(node, name, KEYS, faults);
        fields.required("id", Wording.NAME, "a-short-name");
        checkId(id, fields);
        Statement statement = statement(fields);
        Attribution attribution = attribution(fields);
        Provenance provenance = provenance(fields);
        String text = fields.required("text", Wording.TEXT, "one sentence that says it all");
        List<String> disputes = otherClaims(fields, id, "disputes");
        List<String> supersedes = otherClaims(fields, id, "supersedes");
        List<String> alsoAsked = fields.fewTexts("also_asked", Wording.SLOT);
        List<String> leavesOpen = fields.fewTexts("leaves_open", Wording.SLOT);
        return !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        id, statement, attribution, text, provenance, disputes, supersedes, alsoAsked, leavesOpen));
    }

    private void checkId(String id, Fields fields) {
        if (id.isBlank()) {
            return;
        }
        if (!Slug.fits(id)) {
            faults.add(fields.at("id"), IncidentReader.notASlug("claim", id));
        }
        Fields earlier = byId.putIfAbsent(id, fields);
        if (earlier != null) {
            faults.add(
                    fields.at("id"),
                    "claim id '" + id + "' is there twice, first in line " + PackFaults.line(earlier.at("id"))
                            + "; rename one of them");
        }
    }

    private Statement statement(Fields fields) {
        String what = fields.required("what", Wording.SLOT, "a verb phrase");
        return new Statement(
                known(fields, "who", "party", parties),
                what.isBlank() ? "faulty" : what,
                known(fields, "whom", "party", parties),
                fields.date("when"),
                fields.text("where", Wording.SLOT),
                fields.text("how", Wording.SLOT),
                fields.text("why", Wording.SLOT),
                fields.text("quantity", Wording.SLOT));
    }

    private Attribution attribution(Fields fields) {
        return new Attribution(
                known(fields, "said_by", "party", parties),
                known(fields, "citing", "party", parties),
                fields.date("said_on"),
                fields.oneOf("stance", List.of(Stance.values()), Stance::word).orElse(Stance.ASSERTS));
    }

    private Provenance provenance(Fields fields) {
        boolean isNamed = !fields.required("source", Wording.NAME, "the id of one of the sources")
                .isBlank();
        String source = isNamed ? known(fields, "source", "source", sources) : "";
        String locator = fields.text("locator", Wording.SLOT);
        int credibility = fields.oneOf("credibility", List.of(1, 2, 3, 4, 5, 6), String::valueOf)
                .orElse(Provenance.UNJUDGED);
        return new Provenance(source, locator, credibility);
    }

    private String known(Fields fields, String key, String what, Set<String> ids) {
        String id = fields.text(key, Wording.NAME);
        if (!id.isEmpty() && !ids.contains(id)) {
            faults.add(fields.at(key), unknown(faults, key, what, id, ids));
        }
        return id;
    }

    private List<String> otherClaims(Fields fields, String id, String key) {
        List<String> others = fields.fewTexts(key, Wording.NAME);
        for (String other : others) {
            if (other.equals(id)) {
                faults.add(fields.at(key), "claim '" + id + "' " + key + " itself; take '" + id + "' out");
            } else if (!other.isBlank() && !claims.contains(other)) {
                faults.add(fields.at(key), unknown(faults, key, "claim", other, claims));
            }
        }
        return others;
    }

    static String unknown(PackFaults faults, String key, String what, String id, Set<String> ids) {
        String hint = faults.hint(id, ids);
        return key + " names " + what + " '" + id + "', which this pack does not have"
                + (hint.isEmpty() ? "; add it or correct the name" : hint);
    }

    private void findCircles() {
        Map<String, List<String>> older = new LinkedHashMap<>();
        byId.forEach((id, fields) -> older.put(id, othersThan(id, fields.list("supersedes"))));
        for (List<String> circle : Circles.in(older)) {
            String first = circle.get(0);
            String steps = String.join("' → '", circle) + "' → '" + first;
            faults.add(
                    Objects.requireNonNull(byId.get(first)).at("supersedes"),
                    "claims supersede each other in a circle: '" + steps + "'; a claim can only replace an older one");
        }
    }

    private static List<String> othersThan(String id, List<Node> nodes) {
        return Fields.words(nodes).stream().filter(other -> !other.equals(id)).toList();
    }

    private static List<String> ids(List<Node> nodes) {
        return nodes.stream().flatMap(node -> id(node).stream()).toList();
    }

    /** The id that a claim gives itself, read before all else so that claims can name later ones. */
    private static Optional<String> id(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> Fields.words(List.of(tuple.getKeyNode())).contains("id"))
                .flatMap(tuple -> Fields.words(List.of(tuple.getValueNode())).stream())
                .findFirst();
    }
}
