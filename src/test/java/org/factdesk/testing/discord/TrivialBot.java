package org.factdesk.testing.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
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
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** A bot on the real JDA that says back what it is told, in every way that Discord offers. */
final class TrivialBot extends ListenerAdapter implements AutoCloseable {
    static {
        MessageRequest.setDefaultMentions(Set.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        Message.suppressContentIntentWarning();
    }

    private static final Set<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private final JDA jda;

    TrivialBot(FakeDiscord discord) {
        this(discord, 0, 1);
    }

    TrivialBot(FakeDiscord discord, int shard, int shards) {
        this(builder(discord, discord.token(), INTENTS).useSharding(shard, shards));
    }

    TrivialBot(FakeDiscord discord, String token, Set<GatewayIntent> intents) {
        this(builder(discord, token, intents));
    }

    private TrivialBot(JDABuilder builder) {
        jda = builder.addEventListeners(this).build();
    }

    private static JDABuilder builder(FakeDiscord discord, String token, Set<GatewayIntent> intents) {
        return JDABuilder.createLight(token, intents)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiBase()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return discord.gatewayAddress();
                    }
                });
    }

    TrivialBot withCommands() {
        jda.updateCommands()
                .addCommands(
                        Commands.slash("echo", "Says it back")
                                .addOption(OptionType.STRING, "words", "What to say", true, true)
                                .addOption(OptionType.ATTACHMENT, "file", "What to measure"),
                        Commands.slash("form", "Opens a form"),
                        Commands.slash("late", "Thinks first").setDefaultPermissions(DefaultMemberPermissions.DISABLED),
                        Commands.message("Echo"))
                .queue();
        return this;
    }

    JDA jda() {
        return jda;
    }

    /** The ids of the guilds that it knows, once it knows them all. */
    List<String> guilds() {
        try {
            return jda.awaitReady().getGuilds().stream().map(Guild::getId).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
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
                        .flatMap(hook -> hook.sendMessage("at last"))
                        .queue();
            default -> echo(event);
        }
    }

    private static void echo(SlashCommandInteractionEvent event) {
        String words = event.getOption("words", "", option -> option.getAsString());
        String size = event.getOption(
                "file", "", option -> " " + option.getAsAttachment().getSize());
        event.reply(event.getUserLocale().getLocale() + ": " + words + size)
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
        event.reply("it says " + event.getTarget().getContentRaw()).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (event.getComponentId().equals("hidden")) {
            event.reply("for you alone").setEphemeral(true).queue();
        } else {
            event.editMessage("changed")
                    .setComponents()
                    .setAllowedMentions(Set.of())
                    .queue();
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("chosen: " + event.getValues()).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply("form: " + event.getValue("words").getAsString()).queue();
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
        message.reply("read: " + message.getContentDisplay() + earlier)
                .addFiles(FileUpload.fromData(new byte[] {'h', 'i'}, "hi.txt"))
                .queue();
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (!event.getAuthor().isBot()) {
            event.getChannel()
                    .sendMessage("edited: " + event.getMessage().getContentDisplay())
                    .queue();
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        event.getChannel().sendMessage("deleted").queue();
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(Duration.ofSeconds(2))) {
                jda.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
