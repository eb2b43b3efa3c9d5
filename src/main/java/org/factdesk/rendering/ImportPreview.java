package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.ImportPlan.Item;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Subject.Kind;

/** Puts into plain words what an import would do to the record, before anything is stored. */
public final class ImportPreview {
    private static final List<Kind> LISTED = List.of(Kind.CLAIM, Kind.SOURCE, Kind.PARTY, Kind.WORDING);
    private static final List<Verdict> NAMED = List.of(Verdict.NEW, Verdict.CHANGED, Verdict.GONE, Verdict.KEPT);
    private static final int MOST_NAMED = 6;

    private final Phrases phrases;
    private final Imports imports;

    public ImportPreview(Phrases phrases) {
        this.phrases = phrases;
        this.imports = new Imports(phrases);
    }

    public String title(ImportPlan plan) {
        return phrases.say("preview.title", Subject.incident(plan.incident()).toString());
    }

    /**
     * How much comes, changes and goes, with the first of each by name, and how conflicts would be settled.
     *
     * @param taken what is to become of conflicts, if it is said
     */
    public List<String> lines(ImportPlan plan, Optional<Choice> taken) {
        List<String> lines = new ArrayList<>(List.of(imports.summary(plan)));
        plan.items().stream().flatMap(item -> alone(item).stream()).forEach(lines::add);
        LISTED.forEach(kind -> lines.addAll(ofKind(plan, kind)));
        if (!plan.items(Verdict.CONFLICT).isEmpty()) {
            String key = taken.map(choice -> choice == Choice.KEEP ? "import.settle.keep" : "import.settle.replace")
                    .orElse("import.settle.open");
            lines.add(phrases.say(key));
            lines.addAll(imports.conflicts(plan));
        }
        return lines;
    }

    /**
     * What to do next.
     *
     * @param isIdle whether there is nothing to confirm
     */
    public String footer(ImportPlan plan, Optional<Choice> taken, boolean isIdle) {
        if (taken.isEmpty() && !plan.items(Verdict.CONFLICT).isEmpty()) {
            return phrases.say(isIdle ? "incident.decide" : "import.undecided");
        }
        return phrases.say(isIdle ? "preview.footer.idle" : "preview.footer");
    }

    /** Of the incident itself and of its golden questions there is one each. */
    private Optional<String> alone(Item item) {
        Kind kind = item.subject().kind();
        if (kind != Kind.INCIDENT && kind != Kind.QUESTIONS || !NAMED.contains(item.verdict())) {
            return Optional.empty();
        }
        String about = said(item)
                .map(content -> content instanceof Content.OfQuestions one
                        ? String.valueOf(one.questions().count())
                        : content instanceof Content.OfIncident one
                                ? one.incident().title()
                                : "")
                .orElse("");
        return Optional.of(
                phrases.say("import." + kind.word() + "." + item.verdict().word(), about));
    }

    private List<String> ofKind(ImportPlan plan, Kind kind) {
        List<String> lines = new ArrayList<>();
        List<String> counts = imports.counts(plan.items().stream()
                .filter(item -> item.subject().kind() == kind)
                .toList());
        if (counts.isEmpty()) {
            return lines;
        }
        lines.add(phrases.say("import.counts", phrases.say("import.kind." + kind.word()), String.join(", ", counts)));
        for (Verdict verdict : NAMED) {
            List<String> names = plan.items(verdict).stream()
                    .filter(item -> item.subject().kind() == kind)
                    .map(this::name)
                    .toList();
            names.stream()
                    .limit(MOST_NAMED)
                    .map(name -> phrases.say("import.named." + verdict.word(), name))
                    .forEach(lines::add);
            if (names.size() > MOST_NAMED) {
                String more = String.valueOf(names.size() - MOST_NAMED);
                lines.add(phrases.say("import.named." + verdict.word(), phrases.say("preview.more", more)));
            }
        }
        return lines;
    }

    private String name(Item item) {
        return said(item)
                .map(content -> name(content, item.subject()))
                .orElse(item.subject().id());
    }

    private String name(Content content, Subject subject) {
        if (content instanceof Content.OfClaim one) {
            return new Briefs(phrases).of(one.claim());
        } else if (content instanceof Content.OfSource one) {
            return named(subject, one.source().publisher());
        } else if (content instanceof Content.OfParty one) {
            return named(subject, one.party().name());
        }
        return content instanceof Content.OfTaught one ? one.taught().wording() : subject.id();
    }

    private String named(Subject subject, String name) {
        return phrases.say("import.name", subject.id(), name);
    }

    /** What is said of a subject by whatever is left standing; of what goes, what stood. */
    private static Optional<Content> said(Item item) {
        return Stream.of(Verdict.GONE, Verdict.KEPT).anyMatch(verdict -> verdict == item.verdict())
                ? item.onRecord()
                : item.inPack();
    }
}
