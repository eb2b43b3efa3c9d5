package org.factdesk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The commands by which moderators keep the record and say how the desk behaves. */
public final class ModeratorCommands {
    /** How long a preview asks golden and recent questions. */
    private static final Duration PATIENCE = Duration.ofMillis(1_600);

    private final BackOffice office;
    private final Drafting drafting;
    private final ClaimSearch search;
    private final ReviewCommands review;
    private final GapCommands gaps;

    public ModeratorCommands(BackOffice office) {
        this.office = office;
        this.search = new ClaimSearch(office.ready());
        Effects effects = new Effects(office.answerer(), PATIENCE, System::nanoTime);
        this.drafting = new Drafting(
                office,
                new Preview(office.book(), office.answerer(), effects, office.archive()),
                List.of(
                        new ClaimSheet(office.clock()),
                        new SourceSheet(office.clock()),
                        new PartySheet(office.clock()),
                        new Withdrawal(),
                        new Restoration(office.ledger()),
                        new Relation(),
                        new Teaching()));
        Amendments amendments = new Amendments(drafting);
        this.review = new ReviewCommands(office.front(), office.reviews(), amendments, drafting::name);
        this.gaps = new GapCommands(office.front(), office.gaps(), office.journal(), amendments);
    }

    /** The commands, in the order in which people read them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>(new FactCommands(office, drafting, search).all());
        all.addAll(new SourceCommands(office, drafting).all());
        all.addAll(new PartyCommands(office, drafting).all());
        all.addAll(new IncidentCommands(office).all());
        all.addAll(new DeskCommands(office).all());
        all.addAll(drafting.commands());
        all.addAll(review.all());
        all.addAll(gaps.all());
        all.addAll(new DismissalCommands(office.front(), office.gaps(), office.edits()).all());
        all.add(new TeachCommand(office.front(), drafting).command());
        return List.copyOf(all);
    }

    /** What offers values for the options of these commands. */
    public Map<Option.Kind, Completions.Completer> completers() {
        Map<Option.Kind, Completions.Completer> all = new EnumMap<>(Option.Kind.class);
        all.putAll(new RecordCompleters(office.front(), search).all());
        all.put(Option.Kind.PROPOSAL, review::offer);
        all.put(Option.Kind.GAP, gaps::offer);
        return all;
    }
}
