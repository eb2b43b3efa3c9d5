package org.factdesk.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.member.PrivacyCommands;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Form.Field;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Progress;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.PlainText.Line;
import org.factdesk.rendering.PlainText.Role;
import org.jspecify.annotations.Nullable;

/** Gives orders at a terminal and shows what comes of them: text, numbered choices, files, and forms line by line. */
final class Dealings {
    static final String CHANNEL = "terminal";

    private final Clerk clerk;
    private final Session session;
    private final Papers papers;
    private final Function<Given, List<Line>> told;
    private final Visitor visitor = Visitor.operator();
    private final Phrases phrases;
    private final PlainText plain;

    private @Nullable FormFilling filling;
    private boolean isErased;

    /** @param told shows an answer */
    Dealings(Desk desk, Session session, Papers papers, Function<Given, List<Line>> told) {
        this.clerk = desk.reception().clerk();
        this.session = session;
        this.papers = papers;
        this.told = told;
        this.phrases = desk.phrases();
        this.plain = new PlainText(phrases);
    }

    /** The form that the next line is for. */
    Optional<FormFilling> form() {
        return Optional.ofNullable(filling);
    }

    /** Lets a form be. */
    void leave() {
        filling = null;
    }

    /** @param watching is told how far it is */
    List<Line> obey(Typed typed, Progress watching) {
        if (!typed.unplaced().isEmpty()) {
            String words = phrases.say(
                    "console.unplaced", typed.unplaced(), typed.command().name());
            return plain.lines(new Listing(words, List.of(), ""));
        }
        Map<String, String> said = typed.values();
        Map<String, Attachment> files = new HashMap<>();
        for (Option option : typed.command().options()) {
            String path = said.getOrDefault(option.name(), "");
            if (option.kind() == Option.Kind.FILE && !path.isEmpty()) {
                Optional<Attachment> file = papers.open(path);
                if (file.isEmpty()) {
                    return plain.lines(new Listing(phrases.say("console.no-file", path), List.of(), ""));
                }
                files.put(option.name(), file.get());
            }
        }
        Map<String, String> values = session.completed(typed.command(), said);
        Order order = new Order(visitor, CHANNEL, typed.command().name(), values, files, watching);
        return take(clerk.carryOut(order), said);
    }

    /** @param watching is told how far it is */
    List<Line> press(Button button, Progress watching) {
        Order order = new Order(visitor, CHANNEL, button.command(), button.values(), Map.of(), watching);
        Response response = clerk.carryOut(order);
        if (button.command().equals(PrivacyCommands.ERASE_NOW)) {
            session.forget();
            isErased = true;
        }
        return take(response, Map.of());
    }

    /** Whether whoever sits here had themselves erased since this was asked last. */
    boolean isErasedNow() {
        boolean now = isErased;
        isErased = false;
        return now;
    }

    /** @param said what was said already for the fields of a form that may come now */
    private List<Line> take(Response response, Map<String, String> said) {
        return response.fold(answered -> told.apply(answered.given()), shown -> shown(shown), asked -> {
            FormFilling form = new FormFilling(asked.form(), said);
            filling = form;
            return form.isComplete()
                    ? sent(form)
                    : asking(form, List.of(form.form().title()));
        });
    }

    /** Takes a line for the form. */
    List<Line> fill(FormFilling form, String line) {
        if (!form.take(line)) {
            Field field = form.asked();
            String fault = line.length() > field.longest()
                    ? phrases.say("console.too-long", field.label(), String.valueOf(field.longest()))
                    : phrases.say("console.needed", field.label());
            return asking(form, List.of(fault));
        }
        return form.isComplete() ? sent(form) : asking(form, List.of());
    }

    private List<Line> asking(FormFilling form, List<String> before) {
        List<Line> lines = new ArrayList<>();
        before.forEach(text -> lines.add(new Line(Role.LEAD, text)));
        Field field = form.asked();
        lines.add(new Line(Role.HEADING, phrases.say("console.field", field.label())));
        if (!field.hint().isEmpty()) {
            lines.add(new Line(Role.NOTE, field.hint()));
        }
        return lines;
    }

    private List<Line> sent(FormFilling form) {
        filling = null;
        Order order = new Order(visitor, CHANNEL, form.form().command(), form.values(), Map.of());
        return take(clerk.carryOut(order), Map.of());
    }

    private List<Line> shown(Response.Shown shown) {
        List<Line> lines = new ArrayList<>(plain.lines(shown.listing()));
        session.offer(shown.buttons());
        for (int i = 0; i < shown.buttons().size(); i++) {
            String label = shown.buttons().get(i).label();
            lines.add(new Line(Role.SUGGESTION, phrases.say("console.choice", String.valueOf(i + 1), label)));
        }
        shown.files().stream()
                .map(papers::save)
                .forEach(file -> lines.add(new Line(Role.FOOTER, phrases.say("console.saved", file.toString()))));
        return lines;
    }
}
