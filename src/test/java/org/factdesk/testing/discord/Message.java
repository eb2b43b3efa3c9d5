package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message as its readers see it, now: it changes when it is edited. */
public final class Message {
    private static final int EPHEMERAL = 1 << 6;
    private static final int LOADING = 1 << 7;

    private final World world;
    private final Channel channel;
    private final Person author;
    private final @Nullable Person onlyReader;
    private final @Nullable Message repliesTo;
    private final List<ObjectNode> versions = new ArrayList<>();
    private volatile ObjectNode body;
    private volatile boolean deleted;

    Message(World world, Draft draft) {
        this.world = world;
        this.channel = draft.channel();
        this.author = draft.author();
        this.onlyReader = draft.onlyReader();
        this.repliesTo = draft.repliesTo();
        this.body = draft.body(world.nextId());
    }

    public String id() {
        return body.path("id").asText();
    }

    public Channel channel() {
        return channel;
    }

    /** All that can be read in the message: its text, its embeds, its text displays. */
    public String text() {
        return Wordings.of(body).collect(Collectors.joining("\n"));
    }

    /** The bare text of the message, without embeds. */
    public String content() {
        return body.path("content").asText();
    }

    /** The labels of the buttons that can be pressed. */
    public List<String> buttons() {
        return components()
                .filter(component -> component.path("type").asInt() == 2)
                .filter(button -> !button.path("disabled").asBoolean())
                .map(button -> button.path("label").asText())
                .toList();
    }

    /** What the desk finds a button again by. */
    public String customId(String label) {
        return components()
                .filter(component -> component.path("label").asText().equals(label))
                .map(component -> component.path("custom_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " among " + buttons()));
    }

    /** The labels of what can be chosen in its menus. */
    public List<String> options() {
        return components()
                .flatMap(component -> Json.each(component.path("options")))
                .map(option -> option.path("label").asText())
                .toList();
    }

    /** The texts of the attached files. */
    public List<String> files() {
        return Json.each(body.path("attachments"))
                .map(file -> world.files().text(file.path("url").asText()))
                .toList();
    }

    /** Whether only one member can see it. */
    public boolean isEphemeral() {
        return (flags() & EPHEMERAL) != 0;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** How often it was edited. */
    public int edits() {
        return versions.size();
    }

    /** The message that this one replies to. */
    public Optional<Message> repliesTo() {
        return Optional.ofNullable(repliesTo);
    }

    /** Waits until the message can be read to say something. */
    public Message awaitText(String words) {
        return world.await("\"" + words + "\" in: " + text(), () -> Optional.of(this)
                .filter(now -> now.text().contains(words)));
    }

    /** Waits until there is a button to press. */
    public Message awaitButton(String label) {
        return world.await("[" + label + "] in: " + text(), () -> Optional.of(this)
                .filter(now -> now.buttons().contains(label)));
    }

    public void awaitDeletion() {
        world.await("the deletion of: " + text(), () -> Optional.of(this).filter(Message::isDeleted));
    }

    World world() {
        return world;
    }

    Person author() {
        return author;
    }

    boolean isThinking() {
        return (flags() & LOADING) != 0;
    }

    boolean isSeenBy(Person person) {
        return onlyReader == null || onlyReader == person;
    }

    /** Whether it answers an interaction. */
    boolean answersInteraction() {
        return body.has("interaction_metadata");
    }

    void change(ObjectNode changes) {
        versions.add(body);
        ObjectNode changed = body.deepCopy();
        changed.setAll(changes);
        changed.put("flags", flags() & ~LOADING | changes.path("flags").asInt() & ~EPHEMERAL);
        changed.set("mentions", Mentions.of(world, changed, author, repliesTo));
        body = changed.put("edited_timestamp", Instant.now().toString());
    }

    void delete() {
        deleted = true;
    }

    ObjectNode json() {
        return body;
    }

    /** Every component, also those inside others. */
    Stream<JsonNode> components() {
        return Wordings.components(body);
    }

    private int flags() {
        return body.path("flags").asInt();
    }

    @Override
    public String toString() {
        return author + ": " + text();
    }
}
