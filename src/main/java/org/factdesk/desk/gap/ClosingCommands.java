package org.factdesk.desk.gap;

import java.util.List;
import java.util.Optional;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;

/** The commands by which a gap is answered, by a new claim or a known one, or is said to be answered nowhere. */
final class ClosingCommands {
    static final String ANSWER = "gaps answer";
    static final String LINKING = "gaps:linking";
    static final String LEAVING = "gaps:leaving";
    /** So many ways in which a gap was asked are shown, and taught. */
    static final int MOST_WORDINGS = 10;

    private static final String LINK = "gaps:link";
    private static final String LEAVE = "gaps:leave";
    private static final String CLAIM = "claim";

    private final GapChoice gaps;
    private final Journal journal;
    private final GapCommands.Ways ways;

    ClosingCommands(GapChoice gaps, Journal journal, GapCommands.Ways ways) {
        this.gaps = gaps;
        this.journal = journal;
        this.ways = ways;
    }

    List<Command> all() {
        Option claim = Option.required(CLAIM, Option.Kind.CLAIM);
        return List.of(
                GapChoice.command(ANSWER, Manner.FORM, this::answer),
                GapChoice.command(LINKING, Manner.FORM, ClosingCommands::askWhichAnswers),
                GapChoice.command(LINK, Manner.PRIVATE, this::link, claim),
                GapChoice.command(LEAVING, Manner.FORM, this::askWhichIsNear),
                GapChoice.command(LEAVE, Manner.PRIVATE, this::leave, claim));
    }

    /** A form must come at once: the question is found by the id of its answer, or in a list that is known. */
    private Response answer(Order order) {
        return gaps.with(
                order,
                (given, base) ->
                        question(given, base).or(() -> gaps.recall(given, base).map(Gap::question)),
                (question, base) -> ways.newClaim(order, base, question));
    }

    private Response link(Order order) {
        String claim = order.value(CLAIM).orElse("");
        return gaps.with(order, this::wordings, (wordings, base) -> ways.knownClaim(order, base, wordings, claim));
    }

    private Response leave(Order order) {
        String claim = order.value(CLAIM).orElse("");
        return gaps.with(order, this::wordings, (wordings, base) -> ways.leftOpen(order, base, wordings, claim));
    }

    private static Response askWhichAnswers(Order order) {
        return GapChoice.form(
                order, LINK, new GapChoice.Ask("gaps.link.title", CLAIM, "gaps.link.hint", Wording.NAME, ""));
    }

    /** What was answered and is not what was asked is likely the one. */
    private Response askWhichIsNear(Order order) {
        String missed = given(order)
                .flatMap(answer -> answer.claims().stream().findFirst())
                .orElse("");
        return GapChoice.form(
                order, LEAVE, new GapChoice.Ask("gaps.leave.title", CLAIM, "gaps.link.hint", Wording.NAME, missed));
    }

    private Optional<String> question(Order order, FactBase base) {
        return given(order)
                .filter(answer -> answer.incident().equals(base.incident().id()))
                .map(GivenAnswer::question);
    }

    /** Everything that was asked so, also where the record has come to answer it meanwhile. */
    private Optional<List<String>> wordings(Order order, FactBase base) {
        return gaps.find(order, base)
                .map(gap -> gap.wordings().stream().limit(MOST_WORDINGS).toList())
                .or(() -> question(order, base).map(List::of));
    }

    /** The answer that somebody of the same guild was given. */
    private Optional<GivenAnswer> given(Order order) {
        String guild = order.by().guild();
        return journal.answer(GapChoice.id(order)).filter(answer -> guild.isEmpty() || guild.equals(answer.guild()));
    }
}
