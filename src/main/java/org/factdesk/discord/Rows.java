package org.factdesk.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Visitor;

/** Sets buttons in rows, as many as a message may have. */
final class Rows {
    /** What a button can show. */
    static final int LONGEST_LABEL = 80;

    private static final int MOST_ROWS = 5;
    private static final int MOST_IN_A_ROW = 5;

    private final CustomIds ids;

    Rows(CustomIds ids) {
        this.ids = ids;
    }

    /** Each weight begins a row of its own, so that what shows more stands apart from what does something. */
    List<ActionRow> of(List<org.factdesk.desk.order.Button> buttons, Visitor by) {
        List<ActionRow> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Weight weight = Weight.LIGHT;
        for (org.factdesk.desk.order.Button button : buttons) {
            String id = ids.of(by.user(), button.command(), button.values());
            if (!taken.add(id)) {
                continue;
            }
            if (row.size() == MOST_IN_A_ROW || startsRow(weight, button.weight())) {
                end(rows, row);
            }
            weight = button.weight();
            row.add(Button.of(style(weight), id, label(button.label())));
        }
        end(rows, row);
        return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    }

    private static boolean startsRow(Weight before, Weight now) {
        return (before == Weight.LIGHT) != (now == Weight.LIGHT);
    }

    private static void end(List<ActionRow> rows, List<Button> row) {
        if (!row.isEmpty()) {
            rows.add(ActionRow.of(row));
            row.clear();
        }
    }

    private static ButtonStyle style(Weight weight) {
        return switch (weight) {
            case LIGHT -> ButtonStyle.SECONDARY;
            case MAIN -> ButtonStyle.PRIMARY;
            case GRAVE -> ButtonStyle.DANGER;
        };
    }

    private static String label(String text) {
        String label = text.isBlank() ? "…" : text.strip();
        return Cut.atWord(label, LONGEST_LABEL);
    }
}
