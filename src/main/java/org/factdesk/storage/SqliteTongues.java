package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.factdesk.desk.order.Tongues;

/**
 * The languages that people showed: with who they are, sealed by their key, and in memory, so that nobody waits for them. What
 * somebody shows is kept with the next entry of theirs: of people who did nothing nothing is kept. In memory, who showed
 * theirs longest ago is forgotten first. What is read of all at once is held against what was kept and forgotten meanwhile
 * with a lock.
 */
final class SqliteTongues implements Tongues {
    private static final int MOST = 20_000;

    private final Database database;
    private final Persons persons;
    private final Latest<String, Locale> known = new Latest<>(MOST);
    private final Latest<String, Locale> unkept = new Latest<>(MOST);

    SqliteTongues(Database database) {
        this.database = database;
        this.persons = database.persons();
    }

    @Override
    public void shown(String user, Locale language) {
        if (!language.equals(known.put(user, language))) {
            unkept.put(user, language);
        }
    }

    @Override
    public Optional<Locale> of(String user) {
        return known.get(user);
    }

    /** Comes to know what is kept, and forgets what is not kept any more. */
    synchronized void recall() {
        Map<String, String> kept =
                database.read("read which languages people have", connection -> persons.languages(connection, MOST));
        known.retain(user -> kept.containsKey(user) || unkept.get(user).isPresent());
        kept.forEach((user, language) -> known.putIfAbsent(user, Locale.forLanguageTag(language)));
    }

    /** Keeps, within a transaction, what some users showed who are known by now; says what that is. */
    Map<String, Locale> keep(Connection connection, Collection<String> users) throws SQLException {
        Map<String, Locale> kept = new HashMap<>();
        for (String user : users) {
            Optional<Locale> language = kept.containsKey(user) ? Optional.empty() : unkept.get(user);
            if (language.isPresent()) {
                persons.speaks(connection, user, language.get().toLanguageTag());
                kept.put(user, language.get());
            }
        }
        return kept;
    }

    /** The transaction that kept them is stored. */
    synchronized void stored(Map<String, Locale> kept) {
        kept.forEach(unkept::remove);
    }

    /** Forgets what somebody showed, once it is erased where it is kept. */
    synchronized void forget(String user) {
        unkept.remove(user);
        known.remove(user);
    }
}
