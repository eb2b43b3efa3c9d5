package org.factdesk.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.audit.Action;

/** The tables whose rows are each told by one entry alone: which rows those are, and how they are found. */
enum DerivedTable {
    /** Edits, on which the current claims stand. */
    EDIT("number", "batch", "incident", "guild", "origin", "action", "kind", "subject") {
        @Override
        Set<List<String>> rows(Told told) {
            if (!told.is(Action.EDIT)) {
                return Set.of();
            }
            return Set.of(List.of(
                    String.valueOf(told.number()),
                    told.text("batch"),
                    told.entry().incident(),
                    told.entry().guild(),
                    told.text("origin"),
                    told.text("action"),
                    told.text("kind"),
                    told.text("subject")));
        }
    },
    /** Questions by the id of their answer. */
    ASKED("number", "id") {
        @Override
        Set<List<String>> rows(Told told) {
            return told.is(Action.QUESTION) ? Set.of(List.of(String.valueOf(told.number()), told.text(ID))) : Set.of();
        }
    },
    /**
     * Which claims an answer rested on: who is told of a correction. What leads to an erased question is gone with it.
     */
    RESTING("answer", "incident", "guild", "claim", "given_at") {
        @Override
        Set<List<String>> rows(Told told) {
            Set<List<String>> rows = new LinkedHashSet<>();
            if (told.is(Action.QUESTION) && told.isKept()) {
                told.deed()
                        .path("claims")
                        .forEach(claim -> rows.add(List.of(
                                told.text(ID),
                                told.entry().incident(),
                                told.entry().guild(),
                                claim.asText(),
                                told.text("at"))));
            }
            return rows;
        }
    };

    private static final String ID = "id";
    private static final String NUMBER = "number";

    private final List<String> columns;

    /** @param columns by the first of which the rows of an entry are found */
    DerivedTable(String... columns) {
        this.columns = Arrays.asList(columns);
    }

    /** The rows that an entry has here. */
    abstract Set<List<String>> rows(Told told);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int columnCount() {
        return columns.size();
    }

    boolean isByNumber() {
        return columns.get(0).equals(NUMBER);
    }

    /** Every row. */
    String all() {
        return "SELECT " + String.join(", ", columns) + " FROM " + word();
    }

    /** The rows of one entry, once {@link #bind} has said which. */
    String ofOne() {
        return all() + " WHERE " + columns.get(0) + " = ?";
    }

    /** Says whose rows are looked for; false where an entry can have none here. */
    boolean bind(PreparedStatement select, Told told) throws SQLException {
        if (isByNumber()) {
            select.setLong(1, told.number());
            return true;
        }
        select.setString(1, told.text(ID));
        return told.is(Action.QUESTION);
    }
}
