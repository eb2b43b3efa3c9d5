package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Slug;
import org.factdesk.claim.Source;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code incident.yaml}. */
final class IncidentReader {
    private static final List<String> KEYS = List.of("incident", "title", "summary", "sources", "parties", "claims");
    private static final List<String> SOURCE_KEYS = List.of("publisher", "title", "published", "url", "reliability");
    private static final List<String> PARTY_KEYS = List.of("name", "kind", "role", "aliases");

    private final PackFaults faults;

    IncidentReader(PackFaults faults) {
        this.faults = faults;
    }

    /**
     * What was read.
     *
     * @param facts the incident with all that is known of it; empty where a fault was found
     * @param claims the ids of all claims, faulty ones too, so that questions can be checked all the same
     */
    record Content(Optional<FactBase> facts, Set<String> claims) {}

    /** What was read; empty where the file holds nothing like an incident. */
    Optional<Content> read(Node root) {
        Fields fields = Fields.of(root, "the pack", KEYS, faults);
        if (!(root instanceof MappingNode)) {
            return Optional.empty();
        }
        Incident incident = incident(fields);
        Map<ScalarNode, Node> sourceNodes = section(fields, "sources");
        Map<ScalarNode, Node> partyNodes = section(fields, "parties");
        List<Source> sources = new ArrayList<>();
        sourceNodes.forEach((id, node) -> source(id, node).ifPresent(sources::add));
        List<Party> parties = new ArrayList<>();
        partyNodes.forEach((id, node) -> party(id, node).ifPresent(parties::add));
        ClaimReader reader = new ClaimReader(ids(sourceNodes), ids(partyNodes), faults);
        List<Claim> claims = reader.read(fields.list("claims"));
        Optional<FactBase> facts =
                faults.isEmpty() ? Optional.of(new FactBase(incident, 0, parties, sources, claims)) : Optional.empty();
        return Optional.of(new Content(facts, reader.ids()));
    }

    private Incident incident(Fields fields) {
        String id = fields.required("incident", Wording.NAME, "a-short-name");
        if (!id.isBlank() && !Slug.fits(id)) {
            faults.add(fields.at("incident"), notASlug("incident", id));
        }
        String title = fields.required("title", Wording.TITLE, "one line that says what happened");
        String summary = fields.text("summary", Wording.SUMMARY);
        return new Incident(Slug.fits(id) ? id : "faulty", title, summary);
    }

    private Map<ScalarNode, Node> section(Fields fields, String key) {
        return fields.has(key) ? Fields.entries(fields.at(key), key, faults) : Map.of();
    }

    private Optional<Source> source(ScalarNode key, Node node) {
        String id = checkedId("source", key);
        String name = "source '" + id + "'";
        Fields fields = Fields.of(node, name, SOURCE_KEYS, faults);
        String publisher = fields.required("publisher", Wording.NAME, "who published it");
        fields.required("published", Wording.NAME, "2021-05-07");
        When published = fields.date("published");
        String url = fields.text("url", Wording.URL);
        if (!url.isEmpty() && !Wording.isLink(url)) {
            faults.add(
                    fields.at("url"),
                    "url of " + name + " is '" + url + "'; it must begin with http:// or https:// and "
                            + "hold no space");
        }
        Reliability reliability = fields.oneOf("reliability", List.of(Reliability.values()), Reliability::name)
                .orElse(Reliability.F);
        String title = fields.text("title", Wording.TITLE);
        return !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(id, publisher, title, published, url, reliability));
    }

    private Optional<Party> party(ScalarNode key, Node node) {
        String id = checkedId("party", key);
        Fields fields = Fields.of(node, "party '" + id + "'", PARTY_KEYS, faults);
        String name = fields.required("name", Wording.NAME, "what it is called");
        fields.required("kind", Wording.NAME, "person, organisation, state, group, place or system");
        Optional<Party.Kind> kind = fields.oneOf("kind", Arrays.asList(Party.Kind.values()), Party.Kind::word);
        String role = fields.text("role", Wording.SLOT);
        List<String> aliases = fields.fewTexts("aliases", Wording.NAME);
        return !faults.isEmpty() ? Optional.empty() : kind.map(known -> new Party(id, name, known, role, aliases));
    }

    private String checkedId(String what, ScalarNode key) {
        String id = Fields.text(key);
        if (!Slug.fits(id)) {
            faults.add(key, notASlug(what, id));
        }
        return id;
    }

    static String notASlug(String what, String id) {
        return what + " id '" + id + "' must be lower-case letters, digits and single dashes, at most 80 characters, "
                + "such as 'harbour-fire-2031'";
    }

    private static Set<String> ids(Map<ScalarNode, Node> section) {
        return new LinkedHashSet<>(Fields.words(section.keySet()));
    }
}
