package org.factdesk.desk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Slug;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Taught;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Marks;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;

/** Reads one draft of a claim, with the parties and the source that come on record with it. Not thread-safe. */
final class ClaimReading {
    private static final int LONGEST_SHOWN = 40;

    private final Draft draft;
    private final FactBase base;
    private final Marks marks;
    private final Slots slots;
    private final NewNames names;

    ClaimReading(Draft draft, FactBase base, Marks marks) {
        this.draft = draft;
        this.base = base;
        this.marks = marks;
        this.slots = Slots.read(draft.value(ClaimSheet.MORE) + "\n" + draft.value(ClaimSheet.KEPT), ClaimSheet.SLOTS);
        this.names = new NewNames(base, marks);
    }

    Sheet.Reading read() {
        slots.unknown().forEach(line -> marks.add("slot", shown(line), String.join(", ", ClaimSheet.SLOTS)));
        String text = marks.required(ClaimSheet.TEXT, oneLine(draft.value(ClaimSheet.TEXT)), Wording.TEXT);
        String id = id(text);
        Attribution attribution = attribution();
        Statement statement = statement(text);
        Provenance provenance = provenance(attribution.saidOn());
        List<String> disputes = others("disputes", id);
        List<String> supersedes = others("supersedes", id);
        List<String> alsoAsked = marks.texts("also_asked", slots.values("also_asked"), Wording.SLOT);
        List<String> leavesOpen = leavesOpen(alsoAsked);
        marks.text(Draft.BECAUSE, slots.value(Draft.BECAUSE), Wording.SLOT);
        List<Edit> edits = new ArrayList<>();
        if (marks.areNone()) {
            String incident = base.incident().id();
            names.sources().forEach(source -> edits.add(Edit.put(incident, source)));
            names.parties().forEach(party -> edits.add(Edit.put(incident, party)));
            Claim claim = new Claim(
                    id, statement, attribution, text, provenance, disputes, supersedes, alsoAsked, leavesOpen);
            edits.add(Edit.put(incident, claim));
        }
        return new Sheet.Reading(Subject.claim(id), edits, marks.faults());
    }

    /** A new claim keeps the id that it was given when the draft was first read. */
    private String id(String text) {
        if (draft.isOfKnown()) {
            return draft.value(Draft.SUBJECT);
        }
        String wanted = slots.value("id");
        String given = draft.value(Draft.NEW_ID);
        if (wanted.isEmpty()) {
            return given.isEmpty()
                    ? Slugs.of(text, "claim", slug -> base.claim(slug).isPresent())
                    : given;
        }
        if (!Slug.fits(wanted)) {
            marks.add("slug", wanted);
            return "faulty";
        }
        if (!wanted.equals(given) && base.claim(wanted).isPresent()) {
            marks.add("taken", wanted);
        }
        return wanted;
    }

    private Attribution attribution() {
        return new Attribution(
                names.party(ClaimSheet.SAID_BY, draft.value(ClaimSheet.SAID_BY)),
                names.party("citing", slots.value("citing")),
                marks.date(ClaimSheet.SAID_ON, draft.value(ClaimSheet.SAID_ON)),
                marks.oneOf("stance", slots.value("stance"), List.of(Stance.values()), Stance::word, Stance.ASSERTS));
    }

    private Statement statement(String text) {
        String what = marks.text("what", slots.value("what"), Wording.SLOT);
        return new Statement(
                names.party("who", slots.value("who")),
                what.isBlank() ? whatOf(text) : what,
                names.party("whom", slots.value("whom")),
                marks.date("when", slots.value("when")),
                marks.text("where", slots.value("where"), Wording.SLOT),
                marks.text("how", slots.value("how"), Wording.SLOT),
                marks.text("why", slots.value("why"), Wording.SLOT),
                marks.text("quantity", slots.value("quantity"), Wording.SLOT));
    }

    private Provenance provenance(When saidOn) {
        String source = names.source(draft.value(ClaimSheet.SOURCE), saidOn, slots);
        String locator = marks.text("locator", slots.value("locator"), Wording.SLOT);
        int credibility = marks.oneOf(
                "credibility",
                slots.value("credibility"),
                List.of(1, 2, 3, 4, 5, 6),
                String::valueOf,
                Provenance.UNJUDGED);
        return new Provenance(source, locator, credibility);
    }

    /** What a claim answers it does not leave open. */
    private List<String> leavesOpen(List<String> alsoAsked) {
        List<String> leavesOpen = marks.texts("leaves_open", slots.values("leaves_open"), Wording.SLOT);
        Set<String> answered = alsoAsked.stream().map(Taught::normal).collect(Collectors.toSet());
        leavesOpen.stream()
                .filter(wording -> answered.contains(Taught.normal(wording)))
                .forEach(wording -> marks.add("both", Marks.shortened(wording)));
        return leavesOpen;
    }

    /** Claims may go on naming what is gone; what they newly name must stand. */
    private List<String> others(String key, String id) {
        List<String> named = Optional.of(id).flatMap(base::claim).stream()
                .flatMap(claim -> Stream.concat(claim.disputes().stream(), claim.supersedes().stream()))
                .toList();
        List<String> others = marks.texts(key, slots.ids(key), Wording.NAME);
        for (String other : others) {
            if (other.equals(id)) {
                marks.add("itself", marks.label(key));
            } else if (base.claim(other).isEmpty() && !named.contains(other)) {
                marks.add("claim", marks.label(key), Marks.shortened(other));
            }
        }
        return others;
    }

    /** Where nobody says what happens, the sentence itself does. */
    static String whatOf(String text) {
        String bare = text.replaceAll("[.!]+$", "");
        if (bare.isBlank()) {
            return "faulty";
        }
        return bare.length() <= Wording.SLOT ? bare : bare.substring(0, end(bare));
    }

    /** Between words, where there are any: some languages write without blanks. */
    private static int end(String text) {
        int blank = text.lastIndexOf(' ', Wording.SLOT);
        return blank > 0 ? blank : Wording.beginning(text, Wording.SLOT).length();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String shown(String line) {
        return Wording.shortened(line, LONGEST_SHOWN);
    }
}
