package org.factdesk.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;

/**
 * What importing a pack would do: the pack compared with the record as it stands and with what the last import of that
 * pack brought, so that nothing that moderators changed since is silently overwritten.
 */
public final class ImportPlan {
    /** What the comparison of one subject shows. */
    public enum Verdict {
        /** In the pack only: comes on record. */
        NEW,
        /** The record already stands as the pack says. */
        UNCHANGED,
        /** The pack says something else than last time, and moderators changed nothing: the record follows. */
        CHANGED,
        /** Moderators changed it, and the pack says what it said last time or no longer has it: the record stays. */
        KEPT,
        /** Pack and moderators changed it differently: the record stays unless the caller decides otherwise. */
        CONFLICT,
        /** No longer in the pack, and moderators never touched it: it is withdrawn. */
        GONE;

        /** The word for it in phrases. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to do about a conflict. */
    public enum Choice {
        /** The record stays, and the pack's version is not asked about again. */
        KEEP,
        /** The pack's version comes on record. */
        REPLACE
    }

    /** One subject of the pack, of the record, or of an earlier import. */
    public record Item(Subject subject, Verdict verdict, Optional<Content> inPack, Optional<Content> onRecord) {}

    private final String incident;
    private final long basis;
    private final Map<Subject, Content> record;
    private final Map<Subject, Ledger.Brought> brought;
    private final List<Item> items;

    private ImportPlan(
            String incident, long basis, Map<Subject, Content> record, Map<Subject, Ledger.Brought> brought) {
        this.incident = incident;
        this.basis = basis;
        this.record = record;
        this.brought = brought;
        this.items = new ArrayList<>();
    }

    /** Compares a pack with what the desk has. */
    public static ImportPlan compare(FactBase pack, GoldenQuestions questions, ClaimBook book, Ledger ledger) {
        String incident = pack.incident().id();
        Optional<FactBase> current = book.current(incident);
        Map<Subject, Content> record = current.map(facts -> Content.all(facts, book.questions(incident)))
                .orElse(Map.of());
        Map<Subject, Ledger.Brought> brought = new LinkedHashMap<>(ledger.brought(incident));
        brought.values().removeIf(last -> last.content().equals(new Content.OfQuestions(GoldenQuestions.NONE)));
        ImportPlan plan =
                new ImportPlan(incident, current.map(FactBase::revision).orElse(0L), record, brought);
        plan.compareWith(Content.all(pack, questions));
        return plan;
    }

    public String incident() {
        return incident;
    }

    /** Every subject of the pack, and those of earlier imports that still stand, in the order of the pack. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** The subjects about which the comparison came to a verdict. */
    public List<Item> items(Verdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).toList();
    }

    /**
     * A short text that tells plans apart: those that do the same to the same record have the same one, whatever else
     * changed on record.
     */
    public String fingerprint() {
        String all = items.stream()
                .filter(item -> item.verdict() != Verdict.UNCHANGED)
                .map(Item::toString)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * What to submit for the pack to be imported; empty where the record needs no step. A conflict that nobody decided
     * stays as it is.
     */
    public Optional<Submission> submission(Moderator by, Map<Subject, Choice> decided, String why) {
        List<Edit> edits = edits(decided);
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submission(by, Submission.Origin.IMPORT, edits, basis, why));
    }

    private void compareWith(Map<Subject, Content> pack) {
        Set<Subject> subjects = new LinkedHashSet<>(pack.keySet());
        subjects.addAll(brought.keySet());
        for (Subject subject : subjects) {
            Optional<Content> inPack = Optional.ofNullable(pack.get(subject));
            Optional<Content> onRecord = Optional.ofNullable(record.get(subject));
            if (inPack.isPresent() || onRecord.isPresent()) {
                items.add(new Item(subject, verdict(subject, inPack, onRecord), inPack, onRecord));
            }
        }
        Set<Subject> needed = neededAfter(edits(Map.of()));
        items.replaceAll(item -> item.verdict() == Verdict.GONE && needed.contains(item.subject())
                ? new Item(item.subject(), Verdict.KEPT, item.inPack(), item.onRecord())
                : item);
    }

    private Verdict verdict(Subject subject, Optional<Content> inPack, Optional<Content> onRecord) {
        if (inPack.equals(onRecord)) {
            return Verdict.UNCHANGED;
        }
        Optional<Ledger.Brought> last = Optional.ofNullable(brought.get(subject));
        Optional<Content> lastSaid = last.map(Ledger.Brought::content);
        if (inPack.isEmpty()) {
            boolean untouched = onRecord.equals(lastSaid) && last.stream().noneMatch(Ledger.Brought::touchedSince);
            return untouched ? Verdict.GONE : Verdict.KEPT;
        }
        if (inPack.equals(lastSaid)) {
            return Verdict.KEPT;
        }
        if (onRecord.equals(lastSaid)) {
            return onRecord.isEmpty() ? Verdict.NEW : Verdict.CHANGED;
        }
        return Verdict.CONFLICT;
    }

    private List<Edit> edits(Map<Subject, Choice> decided) {
        List<Edit> edits = new ArrayList<>();
        items.forEach(item -> edit(item, decided).ifPresent(edits::add));
        Set<Subject> needed = neededAfter(edits);
        edits.removeIf(edit -> edit.after().isEmpty() && edit.makesStep() && needed.contains(edit.subject()));
        return edits;
    }

    private Optional<Edit> edit(Item item, Map<Subject, Choice> decided) {
        return switch (item.verdict()) {
            case NEW, CHANGED -> put(item);
            case GONE -> Optional.of(Edit.withdraw(incident, item.subject()));
            case UNCHANGED -> isAsLastTime(item) ? Optional.empty() : acknowledge(item);
            case KEPT -> Optional.empty();
            case CONFLICT ->
                Optional.ofNullable(decided.get(item.subject()))
                        .flatMap(choice -> choice == Choice.KEEP ? acknowledge(item) : put(item));
        };
    }

    private Optional<Edit> put(Item item) {
        return item.inPack().map(content -> new Edit.Put(incident, content));
    }

    private Optional<Edit> acknowledge(Item item) {
        return item.inPack().map(content -> new Edit.Acknowledge(incident, content));
    }

    private boolean isAsLastTime(Item item) {
        return item.inPack()
                .equals(Optional.ofNullable(brought.get(item.subject())).map(Ledger.Brought::content));
    }

    /** The sources and parties that claims still name when the edits are made. */
    private Set<Subject> neededAfter(List<Edit> edits) {
        Map<Subject, Content> after = new HashMap<>(record);
        for (Edit edit : edits) {
            if (edit.makesStep()) {
                after.remove(edit.subject());
                edit.after().ifPresent(content -> after.put(content.subject(), content));
            }
        }
        return after.values().stream()
                .filter(Content.OfClaim.class::isInstance)
                .flatMap(content -> Objections.needed(((Content.OfClaim) content).claim()))
                .collect(Collectors.toSet());
    }
}
