package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who was erased, kept outside the database. Whoever could not be written is written with the next. Guards no state: its
 * witness does.
 */
final class ErasedRegister {
    /** What several write at once may come here in another order: so many entries are looked at again. */
    private static final long OVERLAP = 10_000;

    private final ErasedFile file;
    private final Set<String> yetToWrite = new LinkedHashSet<>();

    /** @param checkpoints the file beside which they are kept */
    ErasedRegister(Path checkpoints) {
        this.file = new ErasedFile(checkpoints);
    }

    /** Takes note of who was erased, to be written. */
    void note(Collection<String> pseudonyms) {
        yetToWrite.addAll(pseudonyms);
    }

    /** Whether all who were noted are written. */
    boolean isWritten() {
        return yetToWrite.isEmpty();
    }

    /** Writes who was noted, and, where the file does not know of everybody, all that the database knows of. */
    void write(Database database) throws IOException {
        if (!file.isThere() || file.lacksOthers()) {
            find(database, 0);
        }
        file.add(yetToWrite);
        yetToWrite.clear();
    }

    /** The same, and who was erased by an entry after one. */
    void writeSince(long entry, Database database) throws IOException {
        find(database, Math.max(0, entry - OVERLAP));
        write(database);
    }

    private void find(Database database, long after) {
        database.reading("read who was erased", connection -> {
            ErasedPersons.since(connection, after, yetToWrite);
            return after;
        });
    }

    /** Who was erased in a database, which may be damaged or gone, as far as it or the file tells. */
    ErasedPersons in(Path database) {
        ErasedPersons found = ErasedPersons.in(database, file.pseudonyms(), file.isThere());
        return file.lacksOthers() ? found.andOthers() : found;
    }

    /** Keeps whom a restore must not bring back, and that there were others where not all of them are known. */
    void keep(ErasedPersons persons) throws IOException {
        if (persons.areAll()) {
            file.add(persons.pseudonyms());
        } else {
            file.addSome(persons.pseudonyms());
        }
    }
}
