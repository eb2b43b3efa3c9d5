package org.factdesk.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.ProofLines;
import org.factdesk.audit.Verification;
import org.factdesk.audit.VerifyingKey;
import org.factdesk.rendering.AuditWords;
import org.factdesk.rendering.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Looks whether the audit log is as it was written; names every entry that is not. Without options,"
                        + " the database; with --export or --proof, a file alone.")
final class AuditVerifyCommand implements Callable<Integer> {
    private final Entrance entrance;
    private final Phrases phrases = Phrases.english();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--export", paramLabel = "FILE|-", description = "Verifies an export instead of the database.")
    private String export = "";

    @Option(names = "--proof", paramLabel = "FILE", description = "Verifies a proof instead of the database.")
    private String proof = "";

    @Option(
            names = "--key",
            paramLabel = "FILE|KEY",
            description = "A public key that the log is known to be signed with; can be given several times.")
    private List<String> keys = List.of();

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Checkpoints that were kept of the log, such as those posted to a channel.")
    private List<Path> checkpoints = List.of();

    AuditVerifyCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        if (!proof.isEmpty()) {
            return verifyProof();
        }
        Verification verification = export.isEmpty() ? database() : exported();
        new AuditWords(phrases).of(verification).forEach(entrance.where().out()::println);
        if (!export.isEmpty()
                && verification.faults().stream().anyMatch(fault -> fault.kind() == LogFault.Kind.CUT_OFF)) {
            entrance.where().err().println(phrases.say("audit.older-export"));
        }
        if (!export.isEmpty() && keys.isEmpty()) {
            entrance.where().err().println(phrases.say("audit.own-key"));
        }
        return verification.isSound() && verification.isHeldTo() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Verification database() {
        return AuditCommand.with(entrance, log -> {
            List<VerifyingKey> given = GivenKeys.read(keys);
            Verification verification = log.verify(notes(), given);
            return anotherKey(log, given)
                    .map(another -> "the desk signs with another key: " + another.text())
                    .map(why -> verification.with(new LogFault(LogFault.Kind.FORGED_CHECKPOINT, 0, why)))
                    .orElse(verification);
        });
    }

    /** The key that the desk signs with, where keys were given and it is none of them. */
    private static Optional<VerifyingKey> anotherKey(AuditLog log, List<VerifyingKey> given) {
        List<VerifyingKey> own = log.keys();
        return given.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1)).filter(key -> given.stream()
                        .noneMatch(one -> one.text().equals(key.text())));
    }

    private Verification exported() {
        try (InputStream in = InputFile.open(export, entrance.where())) {
            ExactLines lines = new ExactLines(in);
            ExportCheck check =
                    new ExportCheck(GivenKeys.read(keys), notes(), lines.next().orElse(""));
            lines.forEachNext(check::next);
            if (!lines.isEnded()) {
                check.unended();
            }
            return check.end(Instant.now());
        } catch (IOException unreadable) {
            throw CommandFailure.toRead(export, unreadable);
        }
    }

    private int verifyProof() {
        if (keys.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "a proof is verified with --key");
        }
        List<VerifyingKey> known = GivenKeys.read(keys);
        KnownCheckpoints kept = KnownCheckpoints.read(notes(), known);
        Verification verification =
                ProofLines.check(InputFile.text(Path.of(proof)).strip(), known, kept);
        AuditWords words = new AuditWords(phrases);
        verification.faults().forEach(fault -> entrance.where().out().println(words.of(fault)));
        if (verification.isSound()) {
            entrance.where().out().println(phrases.say("audit.proof-holds"));
        }
        if (!kept.isEmpty() && verification.checkpoints() == 0) {
            entrance.where().err().println(phrases.say("audit.proof-alone"));
        }
        return verification.isSound() ? ExitCode.OK : ExitCode.FAILED;
    }

    private String notes() {
        List<String> all = checkpoints.stream().map(InputFile::text).toList();
        return String.join("\n\n", all);
    }
}
