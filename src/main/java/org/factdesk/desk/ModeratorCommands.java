package org.factdesk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands by which moderators keep the record and say how the desk behaves. */
public final class ModeratorCommands {
    /** How long a preview asks golden and recent questions. */
    private static final Duration PATIENCE = Duration.ofMillis(1_600);

    private final BackOffice office;
    private final Drafting drafting;
    private final ClaimSearch search;

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
                        new Relation()));
    }

    /** The commands, in the order in which people read them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>(new FactCommands(office, drafting, search).all());
        all.addAll(new SourceCommands(office, drafting).all());
        all.addAll(new PartyCommands(office, drafting).all());
        all.addAll(new IncidentCommands(office).all());
        all.addAll(new DeskCommands(office).all());
        all.addAll(drafting.commands());
        return List.copyOf(all);
    }

    /** Opens the form in which a proposal is put into other words. */
    public ReviewCommands.Amending amending() {
        return new Amendments(drafting);
    }

    /** Opens the ways in which a question without an answer gets one. */
    public GapCommands.Answering answering() {
        return new Amendments(drafting);
    }

    /** What offers values for the options of these commands. */
    public Map<Option.Kind, Completions.Completer> completers() {
        return new RecordCompleters(office.front(), search).all();
    }
}
