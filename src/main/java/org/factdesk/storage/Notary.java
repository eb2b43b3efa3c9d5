package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * Signs what the log has come to, and has it witnessed outside the database where there is a place for that. Makes or
 * reads its key when it is first needed. Guards its key with a lock.
 */
final class Notary implements AutoCloseable {
    private final @Nullable Path keyFile;
    private final @Nullable Witness witness;
    private final boolean makesKey;
    private @Nullable SigningKey key;

    /** @param anchors where to write; null to write nothing and to sign with a key of the moment */
    Notary(@Nullable Anchors anchors) {
        this(anchors, true);
    }

    private Notary(@Nullable Anchors anchors, boolean makesKey) {
        this.keyFile = anchors == null ? null : anchors.key();
        this.witness = anchors == null ? null : new Witness(anchors, this);
        this.makesKey = makesKey;
    }

    /** For whoever looks at a log: where its key is missing, nothing can be signed, and none is made. */
    static Notary looking(@Nullable Anchors anchors) {
        return new Notary(anchors, false);
    }

    private Optional<Witness> witness() {
        return Optional.ofNullable(witness);
    }

    /** Has something done at once when the log is found not to go on from what was witnessed last. */
    void onDoubt(Runnable alarm) {
        witness().ifPresent(one -> one.onDoubt(alarm));
    }

    /** Takes note that the log has grown. */
    void grown(Growth growth, Database database) {
        witness().ifPresent(one -> one.grown(growth, database));
    }

    /** Writes what a log that was restored has come to, to be kept: it may have no checkpoint yet. */
    void restored(Head head) {
        witness().ifPresent(one -> one.restored(head));
    }

    /** Looks, before anything is written, whether the checkpoints of a log are still there. */
    void lookAfter(Database database) {
        witness().ifPresent(one -> one.lookAfter(database));
    }

    /**
     * Keeps the last checkpoint before another takes its place, and whom the log erased: a process that was killed may
     * have kept none of its work.
     */
    void takeUp(Database database) {
        witness().ifPresent(one -> one.takeUp(database));
    }

    /** Who was erased in a database, which may be damaged or gone, as far as it or what is kept outside of it tells. */
    ErasedPersons erasedIn(Path database) {
        return witness()
                .map(one -> one.erasedIn(database))
                .orElseGet(() -> ErasedPersons.in(database, Set.of(), false));
    }

    /** Keeps whom a restore must not bring back, and that there were others where not all of them are known. */
    void keep(ErasedPersons erased) {
        witness().ifPresent(one -> one.keep(erased));
    }

    /** Which checkpoints are gone; empty where none are. */
    Optional<LogFault> absence() {
        return witness().flatMap(Witness::absence);
    }

    /** Every checkpoint that was kept. */
    KnownCheckpoints known() {
        return known(publicKeys());
    }

    /** Every checkpoint that was kept, of which one of these keys must have signed each. */
    KnownCheckpoints known(List<VerifyingKey> keys) {
        return witness().map(one -> one.known(keys)).orElseGet(KnownCheckpoints::none);
    }

    /**
     * Whether checkpoints were kept that nobody can tell to be its own: looked at elsewhere, a log may come without its
     * public key. Where the desk itself lacks it, none of them is to be believed.
     */
    boolean lacksKey(List<VerifyingKey> keys) {
        return !makesKey
                && keys.isEmpty()
                && witness().filter(Witness::keepsAny).isPresent();
    }

    /**
     * Puts the checkpoints aside of a log that now goes on from an earlier state: this log would contradict them.
     *
     * @return where they are; empty where there were none
     */
    Optional<Path> setAside(Instant at) {
        return witness().flatMap(one -> one.setAside(at));
    }

    /** The checkpoint of the log where it ends here. */
    String note(Head head) {
        return signed(head).note();
    }

    SignedCheckpoint signed(Head head) {
        SigningKey signing = signingKey();
        Checkpoint checkpoint = new Checkpoint(
                signing.verifyingKey().name(), head.size(), head.tree().root());
        return new SignedCheckpoint(checkpoint, checkpoint.signedWith(signing));
    }

    VerifyingKey key() {
        return signingKey().verifyingKey();
    }

    /**
     * The checkpoint in a note that the desk signed.
     *
     * @throws IllegalArgumentException where it did not; says why
     */
    Checkpoint opened(String note) {
        return Checkpoint.open(note, publicKeys());
    }

    /** Every key that the desk ever signed with, as far as it is known outside this process. */
    List<VerifyingKey> publicKeys() {
        return keyFile == null ? List.of() : new SigningKeyFile(keyFile).publicKeys();
    }

    private synchronized SigningKey signingKey() {
        SigningKey known = key;
        if (known == null) {
            known = keyFile == null ? SigningKey.generate() : kept(new SigningKeyFile(keyFile));
            key = known;
        }
        return known;
    }

    private SigningKey kept(SigningKeyFile file) {
        return makesKey ? file.open() : file.existing();
    }

    /** Keeps a checkpoint of where the log ends. */
    @Override
    public void close() {
        witness().ifPresent(Witness::close);
    }
}
