package org.factdesk.testing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.Replays;
import org.factdesk.desk.member.AnswerCommands;
import org.factdesk.desk.member.Help;
import org.factdesk.desk.member.MemberCommands;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.GuildSettings;

/** A front desk and a clerk over the harbour fire or other records, without models and without a channel. */
public final class HarbourDesk {
    public static final Visitor MEMBER = new Visitor("7", "harbour-guild", Set.of(), Locale.ENGLISH);
    public static final String CHANNEL = "pier";

    private final KeptJournal journal = new KeptJournal();
    private final FrontDesk front;
    private final Catalogue catalogue;
    private final Clerk clerk;

    public HarbourDesk(List<Command> more, FactBase... bases) {
        ClaimBook book = Books.of(bases);
        Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
        WordAnswerer answerer = new WordAnswerer();
        this.front = new FrontDesk(book, guild -> GuildSettings.DEFAULT, () -> answerer, journal, clock, "");
        List<Command> commands = new ArrayList<>(new MemberCommands(front).all());
        Replays replays = new Replays(book, guild -> GuildSettings.DEFAULT, Books.past(bases), () -> answerer, "");
        commands.addAll(new AnswerCommands(front, journal, replays).all());
        commands.addAll(more);
        commands.add(Help.about(commands));
        this.catalogue = new Catalogue(commands);
        this.clerk = new Clerk(catalogue, front, journal);
    }

    public static HarbourDesk open() {
        return new HarbourDesk(List.of(), Harbour.base());
    }

    public FrontDesk front() {
        return front;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public KeptJournal journal() {
        return journal;
    }

    /** What comes of a member's order. */
    public Response order(String command, Map<String, String> values) {
        return order(MEMBER, command, values);
    }

    public Response order(Visitor by, String command, Map<String, String> values) {
        return clerk.carryOut(new Order(by, CHANNEL, command, values, Map.of()));
    }

    /** The same as the lines that a member reads. */
    public String read(String command, Map<String, String> values) {
        return read(order(command, values));
    }

    public static String read(Response response) {
        return response.fold(
                answered -> answered.given().reply().toString(),
                shown -> shown.listing().title() + "\n"
                        + String.join("\n", shown.listing().lines()),
                asked -> asked.form().title());
    }
}
