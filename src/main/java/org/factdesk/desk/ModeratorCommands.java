package org.factdesk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.desk.draft.Confirmation;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.draft.Effects;
import org.factdesk.desk.draft.Preview;
import org.factdesk.desk.draft.Sheets;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.gap.DismissalCommands;
import org.factdesk.desk.gap.GapCommands;
import org.factdesk.desk.gap.GapLists;
import org.factdesk.desk.guild.Colleagues;
import org.factdesk.desk.guild.DeskCommands;
import org.factdesk.desk.keeping.Amendments;
import org.factdesk.desk.keeping.ClaimSearch;
import org.factdesk.desk.keeping.ExportCommand;
import org.factdesk.desk.keeping.FactCommands;
import org.factdesk.desk.keeping.Holdings;
import org.factdesk.desk.keeping.ImportCommands;
import org.factdesk.desk.keeping.IncidentCommands;
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
import org.factdesk.desk.sheet.Sheet;
import org.factdesk.desk.sheet.SourceSheet;
import org.factdesk.desk.sheet.Teaching;
import org.factdesk.desk.sheet.Withdrawal;
import org.factdesk.moderation.Merging;

/** The commands by which moderators keep the record and say how the desk behaves. */
public final class ModeratorCommands {
    /** How long a preview asks golden and recent questions. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private static final int IDLE_SECONDS = 10;

    private final BackOffice office;
    private final FrontDesk front;
    private final Holdings holdings;
    private final Colleagues colleagues;
    private final ClaimSearch search;
    private final Preview preview;
    private final Drafting drafting;
    private final ReviewCommands review;
    private final GapLists lists;
    private final GapCommands gaps;

    public ModeratorCommands(BackOffice office) {
        this.office = office;
        this.front = office.front();
        this.holdings = office.holdings();
        this.colleagues = new Colleagues(office.guilds().directory());
        this.search = new ClaimSearch(office.answering().ready());
        this.preview = preview();
        this.drafting = drafting();
        Amendments amendments = new Amendments(drafting);
        this.review = new ReviewCommands(front, holdings.reviews(), amendments, colleagues::name);
        this.lists = new GapLists(office.asked().gaps(), office.papers().clock(), quietly());
        this.gaps = new GapCommands(front, lists, office.asked().journal(), amendments);
    }

    private Preview preview() {
        Supplier<Answerer> answerer = office.answering().answerer();
        Effects effects = new Effects(answerer, PATIENCE, System::nanoTime, quietly());
        return new Preview(holdings.book(), answerer, effects, office.asked().archive());
    }

    private Drafting drafting() {
        return new Drafting(
                front,
                office.papers().drafts(),
                sheets(),
                preview,
                new Confirmation(holdings.edits(), holdings.reviews(), new Merging(holdings.ledger()), colleagues));
    }

    /** Does one thing at a time, behind everything else; what comes while another thing waits is left out. */
    private static Executor quietly() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                work -> {
                    Thread thread = new Thread(work, "background");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private Sheets sheets() {
        List<Sheet> all = List.of(
                new ClaimSheet(),
                new SourceSheet(),
                new PartySheet(),
                new Withdrawal(),
                new Restoration(holdings.ledger()),
                new Relation(),
                new Teaching());
        return new Sheets(all, office.papers().clock());
    }

    /** The commands, in the order in which people read them. */
    public List<Command> all() {
        BackOffice.Guilds guilds = office.guilds();
        List<Command> all =
                new ArrayList<>(new FactCommands(front, drafting, patient(), holdings.ledger(), colleagues).all());
        all.addAll(new SourceCommands(front, drafting).all());
        all.addAll(new PartyCommands(front, drafting).all());
        all.addAll(new IncidentCommands(front, guilds.settings(), holdings).all());
        all.addAll(imports().all());
        all.add(new ExportCommand(
                        front,
                        office.papers().packs(),
                        holdings.book(),
                        office.asked().journal())
                .command());
        all.addAll(new DeskCommands(guilds.settings(), holdings.edits(), guilds.directory()).all());
        all.addAll(drafting.commands());
        all.addAll(review.all());
        all.addAll(gaps.all());
        all.addAll(new DismissalCommands(front, lists, holdings.edits()).all());
        all.add(new TeachCommand(front, drafting).command());
        return List.copyOf(all);
    }

    /** Whoever gave a command waits for the models; whoever is still typing does not. */
    private ClaimSearch patient() {
        return new ClaimSearch(() -> Optional.of(office.answering().answerer().get()));
    }

    private ImportCommands imports() {
        return new ImportCommands(
                office.papers().packs(),
                holdings,
                preview,
                office.papers().files(),
                office.asked().journal(),
                office.answering().ready());
    }

    /** What offers values for the options of these commands. */
    public Map<Option.Kind, Completions.Completer> completers() {
        Map<Option.Kind, Completions.Completer> all = new EnumMap<>(Option.Kind.class);
        all.putAll(new RecordCompleters(front, search, holdings.ledger()).all());
        all.put(Option.Kind.PROPOSAL, review::offer);
        all.put(Option.Kind.GAP, gaps::offer);
        return all;
    }
}
