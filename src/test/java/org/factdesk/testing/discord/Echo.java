package org.factdesk.testing.discord;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Says back what it is told, in every way that Discord offers, and pings nobody. */
final class Echo extends ListenerAdapter {
    private static final int TRIES = 3;

    private static MessageCreateData say(String words) {
        return new MessageCreateBuilder()
                .setContent(words)
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false)
                .build();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (event.getName()) {
            case "form" ->
                event.replyModal(Modal.create("form", "A form")
                                .addComponents(Label.of(
                                        "Words",
                                        TextInput.create("words", TextInputStyle.SHORT)
                                                .setValue("old")
                                                .build()))
                                .build())
                        .queue();
            case "late" ->
                event.deferReply(true)
                        .flatMap(hook -> hook.sendMessage(say("at last")))
                        .queue();
            default -> echo(event);
        }
    }

    private static void echo(SlashCommandInteractionEvent event) {
        String words = event.getOption("words", "", option -> option.getAsString());
        String size = event.getOption(
                "file", "", option -> " " + option.getAsAttachment().getSize());
        event.reply(say(event.getUserLocale().getLocale() + ": " + words + size))
                .setComponents(
                        ActionRow.of(Button.primary("hidden", "Hidden"), Button.primary("changed", "Changed")),
                        ActionRow.of(StringSelectMenu.create("menu")
                                .addOption("One", "1")
                                .addOption("Two", "2")
                                .build()))
                .queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoiceStrings(List.of(event.getFocusedOption().getValue() + "…"))
                .queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply(say("it says " + event.getTarget().getContentRaw())).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (event.getComponentId().equals("hidden")) {
            event.reply(say("for you alone")).setEphemeral(true).queue();
        } else {
            event.editMessage("changed")
                    .setComponents()
                    .setAllowedMentions(Set.of())
                    .mentionRepliedUser(false)
                    .queue();
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply(say("chosen: " + event.getValues())).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply(say("form: " + event.getValue("words").getAsString())).queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.getAuthor().isBot()) {
            return;
        }
        Message message = event.getMessage();
        String earlier = message.getReferencedMessage() == null
                ? ""
                : " after " + message.getReferencedMessage().getContentRaw();
        reply(message, say("read: " + message.getContentDisplay() + earlier), nonce(), TRIES);
    }

    private static String nonce() {
        return UUID.randomUUID().toString().substring(0, 23);
    }

    /** JDA itself tries again only where a connection broke that had served before. */
    private static void reply(Message message, MessageCreateData words, String nonce, int tries) {
        message.reply(words)
                .addFiles(FileUpload.fromData(new byte[] {'h', 'i'}, "hi.txt"))
                .setNonce(nonce)
                .queue(sent -> {}, trouble -> {
                    boolean isBroken = trouble instanceof ErrorResponseException response
                            && response.getErrorCode() == Response.ERROR_CODE;
                    if (isBroken && tries > 1) {
                        reply(message, words, nonce, tries - 1);
                    }
                });
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (!event.getAuthor().isBot()) {
            event.getChannel()
                    .sendMessage(say("edited: " + event.getMessage().getContentDisplay()))
                    .queue();
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        event.getChannel().sendMessage(say("deleted")).queue();
    }
}
