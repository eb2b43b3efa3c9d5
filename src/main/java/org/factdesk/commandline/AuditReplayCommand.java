package org.factdesk.commandline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.answer.Answer;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Replayed;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description =
                "Answers a question of the audit log again, from the record as it was then, and compares. Exit 1 where"
                        + " the answer is another.")
final class AuditReplayCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern WITH = Pattern.compile("\"with\":\"([^\"]+)\"");

    private final Entrance entrance;
    private final Phrases phrases = Phrases.english();

    @Parameters(paramLabel = "NUMBER", arity = "1", description = "The number of the question's entry.")
    private long number;

    AuditReplayCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        AuditCommand.requireDatabase(entrance);
        try (Premises premises = entrance.premises().expectQuestions()) {
            String deed = deed(premises);
            GivenAnswer then =
                    premises.journal().answer(found(ID, deed)).orElseThrow(() -> failure("audit.replay.erased"));
            FactBase base = premises.past(then.incident(), then.revision())
                    .orElseThrow(() -> failure("audit.replay.no-record"));
            return compare(premises, then, base, found(WITH, deed));
        }
    }

    private String deed(Premises premises) {
        Optional<LoggedEntry> logged = premises.auditLog().entry(number);
        String size = String.valueOf(premises.auditLog().size());
        LoggedEntry entry = logged.orElseThrow(
                () -> new CommandFailure(phrases.say("audit.no-entry", String.valueOf(number), size)));
        Payload deed = entry.deed();
        if (entry.entry().action() != Action.QUESTION || deed == null) {
            throw failure("audit.replay.no-question");
        }
        return deed.text();
    }

    private int compare(Premises premises, GivenAnswer then, FactBase base, String makeup) {
        LocalDate day = then.asOf().isEmpty() ? null : LocalDate.parse(then.asOf());
        Utterance utterance = new Utterance(then.question(), before(then), day);
        Answer answer = premises.answerer().answer(utterance, base);
        FactBase asOf = utterance.asOf().map(base::asOf).orElse(base);
        Reply reply = new Replies(phrases).of(answer, utterance, asOf);
        Replayed replayed = new Replayed(then, reply, answer, makeup.equals(Makeup.fingerprint()));
        Listing listing = replayed.listing(number, phrases);
        premises.where().out().println(listing.title());
        listing.lines().forEach(premises.where().out()::println);
        return replayed.isSame() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static Conversation before(GivenAnswer then) {
        return new Conversation(then.thread().stream()
                .map(turn -> new Conversation.Turn(turn.question(), turn.resolved(), turn.claims()))
                .toList());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private CommandFailure failure(String key) {
        return new CommandFailure(phrases.say(key, String.valueOf(number)));
    }
}
