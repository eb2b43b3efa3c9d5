package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Discord's limits for buttons, menus and the layouts around them. */
final class ComponentLimits {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_MENU = 3;
    private static final int LAST_MENU = 8;
    private static final int TEXT_DISPLAY = 10;
    private static final int LINK = 5;
    private static final int PREMIUM = 6;
    private static final int LAYOUT_FLAG = 1 << 15;

    private ComponentLimits() {}

    static void check(Findings findings, JsonNode message) {
        List<JsonNode> all = Wordings.components(message).toList();
        if ((message.path("flags").asInt() & LAYOUT_FLAG) != 0) {
            layout(findings, message, all);
        } else {
            rowsOnly(findings, message.path("components"));
        }
        all.forEach(component -> component(findings, component));
        findings.unique(
                all.stream()
                        .filter(component -> component.has("custom_id"))
                        .map(component -> component.path("custom_id").asText())
                        .toList(),
                "custom_id");
    }

    private static void layout(Findings findings, JsonNode message, List<JsonNode> all) {
        findings.atMost(40, all.size(), "components");
        int characters = all.stream()
                .filter(component -> component.path("type").asInt() == TEXT_DISPLAY)
                .mapToInt(display -> Findings.length(display.path("content")))
                .sum();
        findings.atMost(4000, characters, "characters of all text displays");
        findings.unless(
                !Json.holds(message, "content") && !Json.holds(message, "embeds"),
                "content or embeds beside a layout of components");
    }

    private static void rowsOnly(Findings findings, JsonNode components) {
        findings.atMost(5, components.size(), "rows");
        Json.each(components)
                .forEach(row -> findings.unless(row.path("type").asInt() == ROW, "no row: type " + row.path("type")));
    }

    private static void component(Findings findings, JsonNode component) {
        int type = component.path("type").asInt();
        if (type == ROW) {
            row(findings, component.path("components"));
        } else if (type == BUTTON) {
            button(findings, component);
        } else if (isMenu(type)) {
            menu(findings, component);
        } else if (type == TEXT_DISPLAY) {
            findings.text(component, "content", 1, 4000);
        }
    }

    private static boolean isMenu(int type) {
        return type == STRING_MENU || type > STRING_MENU + 1 && type <= LAST_MENU;
    }

    private static void row(Findings findings, JsonNode inside) {
        long buttons = Json.each(inside)
                .filter(one -> one.path("type").asInt() == BUTTON)
                .count();
        long menus = Json.each(inside)
                .filter(one -> isMenu(one.path("type").asInt()))
                .count();
        boolean right = menus == 1 && buttons == 0 || menus == 0 && buttons >= 1 && buttons <= 5;
        findings.unless(
                right && inside.size() == menus + buttons, "a row of " + buttons + " buttons and " + menus + " menus");
    }

    private static void button(Findings findings, JsonNode button) {
        int style = button.path("style").asInt();
        findings.text(button, "label", 80);
        findings.unless(Json.holds(button, "label") || Json.holds(button, "emoji"), "a button without label or emoji");
        if (style == LINK) {
            findings.text(button, "url", 1, 512);
        } else if (style != PREMIUM) {
            findings.text(button, "custom_id", 1, 100);
        }
    }

    private static void menu(Findings findings, JsonNode menu) {
        findings.text(menu, "custom_id", 1, 100);
        findings.text(menu, "placeholder", 150);
        if (menu.path("type").asInt() == STRING_MENU) {
            options(findings, menu.path("options"));
            findings.atMost(menu.path("options").size(), menu.path("max_values").asInt(1), "max_values");
        }
    }

    static void options(Findings findings, JsonNode options) {
        findings.unless(
                !options.isEmpty() && options.size() <= 25, "options of a menu: " + options.size() + ", 1 to 25");
        Json.each(options).forEach(option -> {
            findings.text(option, "label", 1, 100);
            findings.text(option, "value", 1, 100);
            findings.text(option, "description", 100);
        });
        findings.unique(
                Json.each(options).map(option -> option.path("value").asText()).toList(), "value of a menu");
    }
}
