package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A person in a channel, and what that person can do there. */
public final class Seat {
    private static final int BUTTON = 2;
    private static final int STRING_MENU = 3;

    private final World world;
    private final Person person;
    private final Channel channel;

    Seat(World world, Person person, Channel channel) {
        this.world = world;
        this.person = person;
        this.channel = channel;
    }

    /** Writes a message. */
    public Exchange says(String text, Attachment... files) {
        return world.locked(() -> write(Draft.of(world, channel, person, fields(text, files))));
    }

    /** Writes a message that mentions the desk. */
    public Exchange mentions(String text, Attachment... files) {
        return says(world.desk().mention() + " " + text, files);
    }

    /** Replies to a message and, as Discord's clients do, mentions its author. */
    public Exchange replies(Message other, String text) {
        return world.locked(
                () -> write(Draft.of(world, channel, person, fields(text)).replyingTo(other)));
    }

    /** Opens a post in this forum. */
    public Exchange posts(String title, String text) {
        return world.locked(() -> {
            Channel post = world.openThread(channel, world.nextId(), title);
            return person.at(post).says(text);
        });
    }

    /** Has a webhook write a message here, under this person's name. */
    public Exchange saysByWebhook(String text) {
        return world.locked(
                () -> write(Draft.of(world, channel, person, fields(text).put("webhook_id", world.nextId()))));
    }

    public void edits(Message own, String text) {
        world.edit(own, Json.object("content", text));
    }

    public void deletes(Message message) {
        world.delete(message);
    }

    /** Runs a slash command such as {@code fact add} with options by name. */
    public Exchange runs(String command, Object... namesAndValues) {
        ObjectNode data = world.commands().invocation(this, command, namesAndValues);
        return world.interactions().begin(this, Interaction.Kind.COMMAND, data, "/" + command);
    }

    /** Types into an option of a slash command and reads what is proposed. */
    public List<String> types(String command, String option, String typed, Object... others) {
        Object[] options = Arrays.copyOf(others, others.length + 2);
        options[others.length] = option;
        options[others.length + 1] = typed;
        ObjectNode data = world.commands().invocation(this, command, options);
        Commands.focus(data, option);
        return world.interactions()
                .begin(this, Interaction.Kind.AUTOCOMPLETE, data, "typing /" + command)
                .choices();
    }

    /** Runs a command from the menu of a message. */
    public Exchange picks(String command, Message message) {
        ObjectNode data = world.commands().menu(this, command, message);
        return world.interactions().begin(this, Interaction.Kind.COMMAND, data, "menu: " + command);
    }

    /** Presses a button by its label. */
    public Exchange presses(Message message, String label) {
        JsonNode button = component(message, one -> one.path("type").asInt() == BUTTON && labelled(one, label), label);
        ObjectNode data =
                Json.object("custom_id", button.path("custom_id"), "component_type", BUTTON, "id", button.path("id"));
        return world.interactions().begin(this, message, data, "[" + label + "]");
    }

    /** Presses a button that a message does not have, as somebody can who tampers with what a client sends. */
    public Exchange forges(Message message, String customId) {
        ObjectNode data = Json.object("custom_id", customId, "component_type", BUTTON, "id", 1);
        return world.interactions().begin(this, message, data, "forging " + customId);
    }

    /** Sends in a form that never opened, with texts by the ids of its fields. */
    public Exchange forgesForm(String customId, String... idsAndTexts) {
        return world.interactions().forge(this, customId, idsAndTexts);
    }

    /** Chooses options of a menu by their labels. */
    public Exchange chooses(Message message, String... labels) {
        JsonNode menu = component(message, one -> labels(one.path("options")).containsAll(List.of(labels)), labels[0]);
        List<JsonNode> values = Json.each(menu.path("options"))
                .filter(option -> List.of(labels).contains(option.path("label").asText()))
                .map(option -> option.path("value"))
                .toList();
        ObjectNode data = Fields.of("custom_id", menu.path("custom_id"))
                .with("component_type", STRING_MENU)
                .with("id", menu.path("id"))
                .with("values", values)
                .node();
        return world.interactions().begin(this, message, data, "choosing " + String.join(", ", labels));
    }

    /** Sends a form in, with texts by label; the other fields stay as they are. */
    public Exchange submits(Modal modal, String... labelsAndTexts) {
        return world.interactions().submit(this, modal, labelsAndTexts);
    }

    /** The messages that this person can see here. */
    public List<Message> sees() {
        return channel.seenBy(person);
    }

    /** Waits for a message of the desk that this person can see here and that says something. */
    public Message awaits(String words) {
        return awaits(words, 1);
    }

    /** Waits for the n-th such message. */
    public Message awaits(String words, int n) {
        return world.await("\"" + words + "\" for " + this, () -> sees().stream()
                .filter(message -> message.author() == world.desk())
                .filter(message -> message.text().contains(words))
                .skip(n - 1L)
                .findFirst());
    }

    public Person person() {
        return person;
    }

    Channel channel() {
        return channel;
    }

    private Exchange write(Draft draft) {
        Message question = new Message(world, draft);
        Exchange exchange = world.causes().asked(question);
        world.post(question);
        return exchange;
    }

    private ObjectNode fields(String text, Attachment... files) {
        List<ObjectNode> attachments = Arrays.stream(files)
                .map(file -> world.files().keep(world.nextId(), file.name(), file.bytes()))
                .toList();
        return Json.object("content", text, "attachments", attachments);
    }

    private JsonNode component(Message message, Predicate<JsonNode> which, String label) {
        if (message.isDeleted() || !message.isSeenBy(person)) {
            throw new AssertionError(person + " does not see " + message);
        }
        return message.components()
                .filter(which)
                .filter(one -> !one.path("disabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to press or choose says " + label + " in " + message
                        + " with " + message.buttons() + message.options()));
    }

    private static boolean labelled(JsonNode component, String label) {
        return component.path("label").asText().equals(label);
    }

    private static List<String> labels(JsonNode options) {
        return Json.each(options).map(option -> option.path("label").asText()).toList();
    }

    @Override
    public String toString() {
        return person + " in " + channel;
    }
}
