package org.factdesk.testing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.desk.BackOffice;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.ModeratorCommands;
import org.factdesk.desk.Reception;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.GuildIncidents;
import org.factdesk.desk.front.Replays;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.guild.Neighbourhood;
import org.factdesk.desk.keeping.Holdings;
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.member.AnswerCommands;
import org.factdesk.desk.member.Help;
import org.factdesk.desk.member.MemberCommands;
import org.factdesk.desk.member.MemberCompleters;
import org.factdesk.desk.member.PrivacyCommands;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Role;
import org.factdesk.storage.SqliteStore;

/** The whole desk over a database in memory with the harbour fire on record, without models and without a channel. */
public final class OpenDesk implements AutoCloseable {
    public static final Visitor CURATOR = visitor("1", Role.CURATOR);
    public static final Visitor EDITOR = visitor("2", Role.EDITOR);
    public static final Visitor CHIEF = visitor("3", Role.CHIEF);
    public static final Visitor STRANGER = new Visitor("4", "harbour-guild", java.util.Set.of(), Locale.ENGLISH);

    private final SqliteStore store = SqliteStore.inMemory();
    private final KeptArchive journal = new KeptArchive();
    private final Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
    private final AtomicBoolean areModelsThere = new AtomicBoolean(true);
    private final Reception reception;

    public OpenDesk(GoldenQuestions questions, Directory directory, Packs packs, FactBase... more) {
        this(new WordAnswerer(), questions, directory, packs, more);
    }

    /** The same with models. */
    public static OpenDesk withModels(GoldenQuestions questions) {
        return new OpenDesk(RealDesk.answerer(), questions, Directory.NONE, new NoPacks());
    }

    private OpenDesk(Answerer answerer, GoldenQuestions questions, Directory directory, Packs packs, FactBase... more) {
        put(Harbour.base(), questions);
        for (FactBase base : more) {
            put(base, GoldenQuestions.NONE);
        }
        FrontDesk front = new FrontDesk(store.claimBook(), store.settingsBook(), () -> answerer, journal, clock, "");
        GuildIncidents incidents = new GuildIncidents(store.claimBook(), store.settingsBook(), "");
        Neighbourhood neighbours = new Neighbourhood(store.claimBook(), incidents, directory);
        EditDesk edits = new EditDesk(store.ledger(), store.settingsBook(), neighbours, clock);
        ReviewDesk reviews = new ReviewDesk(edits, store.reviewBook(), store.ledger());
        ModeratorCommands moderators = new ModeratorCommands(new BackOffice(
                front,
                new Holdings(store.claimBook(), store.ledger(), edits, reviews),
                new BackOffice.Asked(journal, journal, new Gaps(journal, store.reviewBook(), () -> answerer, clock)),
                new BackOffice.Answering(
                        () -> answerer, () -> areModelsThere.get() ? Optional.of(answerer) : Optional.empty()),
                new BackOffice.Guilds(store.settingsBook(), directory),
                new BackOffice.Papers(store.drafts(), store.waitingFiles(), packs, clock)));
        Replays replays = new Replays(
                store.claimBook(), store.settingsBook(), store.pastRecord(), () -> answerer, "made-of-words");
        this.reception = reception(front, moderators, replays);
    }

    /** As soon after the start as the models are still being read. */
    public OpenDesk beforeModelsAreThere() {
        areModelsThere.set(false);
        return this;
    }

    private Reception reception(FrontDesk front, ModeratorCommands moderators, Replays replays) {
        List<Command> commands = new ArrayList<>(new MemberCommands(front).all());
        commands.addAll(new AnswerCommands(front, journal, replays).all());
        commands.addAll(moderators.all());
        commands.addAll(new PrivacyCommands(store.personalData(), store.settingsBook(), journal).all());
        commands.add(Help.about(commands));
        Catalogue catalogue = new Catalogue(commands);
        Map<Option.Kind, Completions.Completer> completers = new EnumMap<>(Option.Kind.class);
        completers.putAll(new MemberCompleters(front).all());
        completers.putAll(moderators.completers());
        return new Reception(
                front,
                new Clerk(catalogue, front, journal),
                catalogue,
                new Completions(completers),
                store.settingsBook(),
                journal);
    }

    private void put(FactBase base, GoldenQuestions questions) {
        ImportPlan.compare(base, questions, store.claimBook(), store.ledger())
                .submission(Moderator.operator(), Map.of(), "import")
                .ifPresent(submission -> store.ledger().record(submission, Desk.NOW));
    }

    public static OpenDesk withHarbour(FactBase... more) {
        return new OpenDesk(GoldenQuestions.NONE, Directory.NONE, new NoPacks(), more);
    }

    private static Visitor visitor(String user, Role role) {
        return new Visitor(user, "harbour-guild", role.permissions(), Locale.ENGLISH);
    }

    public SqliteStore store() {
        return store;
    }

    public Reception reception() {
        return reception;
    }

    public KeptArchive journal() {
        return journal;
    }

    public FactBase harbour() {
        return store.claimBook().current(Harbour.INCIDENT.id()).orElseThrow();
    }

    public Response order(Visitor by, String command, Map<String, String> values) {
        return reception.clerk().carryOut(new Order(by, "pier", command, values, Map.of()));
    }

    public Response send(Visitor by, String command, Attachment file) {
        return send(by, command, Map.of(), file);
    }

    public Response send(Visitor by, String command, Map<String, String> values, Attachment file) {
        return reception.clerk().carryOut(new Order(by, "pier", command, values, Map.of("file", file)));
    }

    /** Fills the form that a command gives and sends it. */
    public Response fill(Visitor by, String command, Map<String, String> values, Map<String, String> fields) {
        return send(by, (Response.Asked) order(by, command, values), fields);
    }

    public Response send(Visitor by, Response.Asked asked, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(asked.form().values());
        asked.form().fields().forEach(field -> all.put(field.name(), field.value()));
        all.putAll(fields);
        return order(by, asked.form().command(), all);
    }

    /** Presses the button with a label. */
    public Response press(Visitor by, Response response, String label) {
        Button button = ((Response.Shown) response)
                .buttons().stream()
                        .filter(one -> one.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + label + " under " + read(response)));
        return order(by, button.command(), button.values());
    }

    /** The lines that somebody reads. */
    public static String read(Response response) {
        return response.fold(
                answered -> answered.given().reply().toString(),
                shown -> String.join(
                        "\n",
                        shown.listing().title(),
                        String.join("\n", shown.listing().lines()),
                        shown.listing().footer()),
                asked -> asked.form().title());
    }

    @Override
    public void close() {
        store.close();
    }

    private static final class NoPacks implements Packs {
        @Override
        public Reading read(Attachment file) {
            return Reading.faulty(List.of("no packs here"));
        }

        @Override
        public Response.Document write(Pack pack) {
            Incident incident = pack.facts().incident();
            return new Response.Document(incident.id() + ".zip", new byte[0]);
        }
    }
}
