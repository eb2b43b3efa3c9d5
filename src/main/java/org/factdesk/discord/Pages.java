package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Phrases;

/**
 * Long lists as pages to leaf through. The pages are kept as they were made, so that they go on turning after a
 * restart.
 */
final class Pages {
    /** What a button means that turns pages. */
    private static final String TURN = "page:turn";

    /** More pages than this nobody leafs through. */
    static final int MOST = 40;

    /** What a page holds beside its number. */
    static final int ROOM = Chunks.LONGEST - 100;

    private static final int MOST_ROWS = 5;
    private static final String AT = "at";
    private static final String OF = "of";
    private static final String TEXTS = "texts";
    private static final String ROWS = "rows";

    private final Drafts drafts;
    private final CustomIds ids;

    Pages(Drafts drafts, CustomIds ids) {
        this.drafts = drafts;
        this.ids = ids;
    }

    /** Whether the id of a button turns pages. */
    static boolean isTurn(String id) {
        return id.startsWith(TURN + "?");
    }

    /** The first of several pages. */
    Post first(List<String> texts, List<ActionRow> rows, Visitor by) {
        DataArray kept = DataArray.empty();
        rows.stream().limit(MOST_ROWS - 1L).forEach(row -> kept.add(data(row)));
        String draft = drafts.keep(
                by.user(),
                DataObject.empty()
                        .put(TEXTS, DataArray.fromCollection(texts))
                        .put(ROWS, kept)
                        .toString());
        return page(texts, rows, 0, draft, by);
    }

    /** The page that a button turns to; empty where the pages are not kept any more. */
    Optional<Post> turn(Map<String, String> values, Visitor by) {
        String draft = values.getOrDefault(OF, "");
        return drafts.kept(draft).flatMap(Pages::read).map(kept -> {
            List<String> texts =
                    kept.getArray(TEXTS).stream(DataArray::getString).toList();
            List<ActionRow> rows = kept.getArray(ROWS).stream(DataArray::getArray)
                    .map(Pages::row)
                    .toList();
            int at = Marks.number(values.getOrDefault(AT, "")).orElse(0L).intValue();
            return page(texts, rows, Math.max(0, Math.min(at, texts.size() - 1)), draft, by);
        });
    }

    /** Pages as they are kept; empty where the id of something else that is kept was forged into the button. */
    private static Optional<DataObject> read(String kept) {
        try {
            return Optional.of(DataObject.fromJson(kept)).filter(data -> data.hasKey(TEXTS) && data.hasKey(ROWS));
        } catch (ParsingException other) {
            return Optional.empty();
        }
    }

    private Post page(List<String> texts, List<ActionRow> rows, int at, String draft, Visitor by) {
        Phrases phrases = by.phrases();
        String number = phrases.say("page.number", String.valueOf(at + 1), String.valueOf(texts.size()));
        List<ActionRow> all = new ArrayList<>(rows.subList(0, Math.min(rows.size(), MOST_ROWS - 1)));
        all.add(ActionRow.of(
                button(at - 1, draft, phrases.say("page.back"), by).withDisabled(at == 0),
                button(at + 1, draft, phrases.say("page.next"), by).withDisabled(at == texts.size() - 1)));
        String text =
                texts.get(at) + "\n" + Line.small(Markdown.escaped(number)).markdown();
        return new Post(List.of(text), all, List.of());
    }

    private static DataArray data(ActionRow row) {
        DataArray data = DataArray.empty();
        for (Button button : row.getButtons()) {
            data.add(DataObject.empty()
                    .put("id", button.getCustomId())
                    .put("label", button.getLabel())
                    .put("style", button.getStyle().getKey()));
        }
        return data;
    }

    private static ActionRow row(DataArray data) {
        return ActionRow.of(data.stream(DataArray::getObject)
                .map(button -> Button.of(
                        ButtonStyle.fromKey(button.getInt("style")), button.getString("id"), button.getString("label")))
                .toList());
    }

    private Button button(int at, String draft, String label, Visitor by) {
        return Button.secondary(ids.of(by.user(), TURN, Map.of(AT, String.valueOf(at), OF, draft)), label);
    }
}
