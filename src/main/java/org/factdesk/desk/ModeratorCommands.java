package org.factdesk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.draft.Effects;
import org.factdesk.desk.draft.Preview;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.gap.DismissalCommands;
import org.factdesk.desk.gap.GapCommands;
import org.factdesk.desk.guild.Colleagues;
import org.factdesk.desk.guild.DeskCommands;
import org.factdesk.desk.keeping.Amendments;
import org.factdesk.desk.keeping.ClaimSearch;
import org.factdesk.desk.keeping.FactCommands;
import org.factdesk.desk.keeping.IncidentCommands;
import org.factdesk.desk.keeping.PackCommands;
import org.factdesk.desk.keeping.PartyCommands;
import org.factdesk.desk.keeping.RecordCompleters;
import org.factdesk.desk.keeping.ReviewCommands;
import org.factdesk.desk.keeping.SourceCommands;
import org.factdesk.desk.keeping.TeachCommand;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.PartySheet;
import org.factdesk.desk.sheet.Relation;
import org.factdesk.desk.sheet.Restoration;
import org.factdesk.desk.sheet.SourceSheet;
import org.factdesk.desk.sheet.Teaching;
import org.factdesk.desk.sheet.Withdrawal;

/** The commands by which moderators keep the record and say how the desk behaves. */
public final class ModeratorCommands {
    /** How long a preview asks golden and recent questions. */
    private static final Duration PATIENCE = Duration.ofMillis(1_600);

    private final BackOffice office;
    private final Drafting drafting;
    private final ClaimSearch search;
    private final Colleagues colleagues;
    private final ReviewCommands review;
    private final GapCommands gaps;

    public ModeratorCommands(BackOffice office) {
        this.office = office;
        this.search = new ClaimSearch(office.ready());
        Effects effects = new Effects(office.answerer(), PATIENCE, System::nanoTime);
        this.colleagues = new Colleagues(office.directory());
        this.drafting = new Drafting(
                office.front(),
                office.drafts(),
                office.edits(),
                office.reviews(),
                colleagues,
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
        this.review = new ReviewCommands(office.front(), office.reviews(), amendments, colleagues::name);
        this.gaps = new GapCommands(office.front(), office.gaps(), office.journal(), amendments);
    }

    /** The commands, in the order in which people read them. */
    public List<Command> all() {
        FrontDesk front = office.front();
        List<Command> all =
                new ArrayList<>(new FactCommands(front, drafting, search, office.ledger(), colleagues).all());
        all.addAll(new SourceCommands(front, drafting).all());
        all.addAll(new PartyCommands(front, drafting).all());
        all.addAll(new IncidentCommands(front, office.book(), office.settings(), office.edits()).all());
        all.addAll(packs().all());
        all.addAll(new DeskCommands(office.settings(), office.edits(), office.directory()).all());
        all.addAll(drafting.commands());
        all.addAll(review.all());
        all.addAll(gaps.all());
        all.addAll(new DismissalCommands(office.front(), office.gaps(), office.edits()).all());
        all.add(new TeachCommand(office.front(), drafting).command());
        return List.copyOf(all);
    }

    private PackCommands packs() {
        PackCommands.Record record = new PackCommands.Record(office.book(), office.ledger(), office.edits());
        return new PackCommands(office.front(), office.packs(), record, office.journal(), office.ready());
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
