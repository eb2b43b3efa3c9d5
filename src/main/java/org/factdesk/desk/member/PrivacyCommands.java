package org.factdesk.desk.member;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.PersonalData;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PrivacyNotice;

/** What people may know of what is kept of them, and decide about it. */
public final class PrivacyCommands {
    /** Erases at once; there is a button for it, behind a question. */
    public static final String ERASE_NOW = "privacy:erase";

    private static final String PRIVACY = "privacy";
    private static final String DO = "do";
    private static final String COPY = "copy";
    private static final String ERASE = "erase";
    private static final String FILE = "factdesk-my-data.json";

    private final PersonalData data;
    private final SettingsBook settings;
    private final Journal journal;

    public PrivacyCommands(PersonalData data, SettingsBook settings, Journal journal) {
        this.data = data;
        this.settings = settings;
        this.journal = journal;
    }

    public List<Command> all() {
        Option option = new Option(DO, Option.Kind.TEXT, false, List.of(COPY, ERASE));
        return List.of(
                new Command(PRIVACY, List.of(option), Set.of(), Manner.PRIVATE, this::privacy),
                new Command(ERASE_NOW, List.of(), Set.of(), Manner.PRIVATE, this::erase));
    }

    private Response privacy(Order order) {
        Optional<String> wanted = order.value(DO);
        if (wanted.filter(COPY::equals).isPresent()) {
            return copy(order);
        }
        return wanted.filter(ERASE::equals).isPresent() ? ask(order) : notice(order);
    }

    private Response notice(Order order) {
        Phrases phrases = phrases(order);
        long entries =
                data.copy(order.by().user()).map(PersonalData.Copy::entries).orElse(0L);
        int days = settings.of(order.by().guild()).retentionDays();
        List<Button> buttons = List.of(
                new Button(phrases.say("privacy.button.copy"), Weight.LIGHT, PRIVACY, Map.of(DO, COPY)),
                new Button(phrases.say("privacy.button.erase"), Weight.GRAVE, PRIVACY, Map.of(DO, ERASE)));
        return new Response.Shown(new PrivacyNotice(phrases).of(entries, days), buttons, List.of());
    }

    private Response copy(Order order) {
        Visitor by = order.by();
        Optional<PersonalData.Copy> copy = data.copy(by.user());
        if (copy.isEmpty()) {
            return Response.say(order, "privacy.nothing");
        }
        journal.note(new Happening(Action.EXPORT, "", by.guild(), by.user(), Map.of()));
        Response.Document document =
                new Response.Document(FILE, copy.get().json().getBytes(StandardCharsets.UTF_8));
        return new Response.Shown(
                new PrivacyNotice(phrases(order)).ofCopy(copy.get().entries()), List.of(), List.of(document));
    }

    private Response ask(Order order) {
        Phrases phrases = phrases(order);
        Button sure = new Button(phrases.say("privacy.button.erase-now"), Weight.GRAVE, ERASE_NOW, Map.of());
        return new Response.Shown(new PrivacyNotice(phrases).beforeErasure(), List.of(sure), List.of());
    }

    private Response erase(Order order) {
        Visitor by = order.by();
        long erased = data.erase(by.user());
        return Response.say(order, erased == 0 ? "privacy.nothing" : "privacy.erased", String.valueOf(erased));
    }

    private static Phrases phrases(Order order) {
        return order.by().phrases();
    }
}
