package org.factdesk.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Option;
import org.factdesk.rendering.Phrases;

/** The catalogue as Discord's menus show it: names and descriptions in every language, to whom, and where. */
final class Menu {
    private static final List<DiscordLocale> LANGUAGES = List.of(DiscordLocale.JAPANESE, DiscordLocale.CHINESE_CHINA);
    /**
     * Headings over channels are none of them; media channels are left out, which Discord's published schema does not
     * know.
     */
    private static final Set<ChannelType> WRITTEN_IN = EnumSet.of(
            ChannelType.TEXT,
            ChannelType.NEWS,
            ChannelType.VOICE,
            ChannelType.STAGE,
            ChannelType.FORUM,
            ChannelType.GUILD_PUBLIC_THREAD,
            ChannelType.GUILD_PRIVATE_THREAD,
            ChannelType.GUILD_NEWS_THREAD);

    private static final int LONGEST_TEXT = 6_000;
    /** What those may do who run a server, and whom the desk takes for chiefs until they say otherwise. */
    private static final Set<org.factdesk.moderation.Permission> CHIEFS = Set.of(
            org.factdesk.moderation.Permission.CONFIGURE,
            org.factdesk.moderation.Permission.IMPORT,
            org.factdesk.moderation.Permission.AUDIT);

    private final Collection<Command> commands;
    private final Completions completions;
    private final Phrases english = Phrases.english();
    private final Map<DiscordLocale, Phrases> languages = new LinkedHashMap<>();

    Menu(Collection<Command> commands, Completions completions) {
        this.commands = commands.stream().filter(Command::isTyped).toList();
        this.completions = completions;
        LANGUAGES.forEach(locale -> languages.put(locale, new Phrases(locale.toLocale())));
    }

    List<CommandData> all() {
        List<CommandData> all = new ArrayList<>();
        Map<String, List<Command>> slashes = new LinkedHashMap<>();
        for (Command command : commands) {
            if (message(command).isPresent()) {
                all.add(settled(Commands.message(english.say(command.key())), List.of(command)));
                localized(
                        command.key(), (locale, name) -> all.get(all.size() - 1).setNameLocalization(locale, name));
            } else {
                slashes.computeIfAbsent(command.name().split(" ")[0], word -> new ArrayList<>())
                        .add(command);
            }
        }
        slashes.forEach((word, group) -> all.add(settled(slash(word, group), group)));
        return all;
    }

    /** The command that a menu of messages calls by its English name. */
    Optional<Command> ofMessage(String name) {
        return commands.stream()
                .filter(command -> message(command).isPresent())
                .filter(command -> english.say(command.key()).equals(name))
                .findFirst();
    }

    /** The option for the words of a message. */
    static Optional<Option> message(Command command) {
        return command.options().stream()
                .filter(option -> option.kind() == Option.Kind.MESSAGE)
                .findFirst();
    }

    private SlashCommandData slash(String word, List<Command> group) {
        Command first = group.get(0);
        SlashCommandData slash = Commands.slash(word, english.say(first.key()));
        localized(first.key(), slash::setDescriptionLocalization);
        localized(Command.called(word), slash::setNameLocalization);
        if (first.name().equals(word)) {
            return slash.addOptions(options(first));
        }
        for (Command command : group) {
            String second = command.name().substring(word.length() + 1);
            SubcommandData sub = new SubcommandData(second, english.say(command.key()));
            localized(command.key(), sub::setDescriptionLocalization);
            localized(Command.called(command.name()), sub::setNameLocalization);
            slash.addSubcommands(sub.addOptions(options(command)));
        }
        return slash;
    }

    private List<OptionData> options(Command command) {
        List<Option> ordered = new ArrayList<>(command.options());
        ordered.sort((one, other) -> Boolean.compare(other.required(), one.required()));
        return ordered.stream().map(option -> option(command, option)).toList();
    }

    private OptionData option(Command command, Option option) {
        String key = command.key() + "." + option.name();
        OptionData data = new OptionData(type(option.kind()), option.name(), english.say(key), option.required());
        localized(key, data::setDescriptionLocalization);
        localized("option." + option.name(), data::setNameLocalization);
        if (!option.choices().isEmpty()) {
            option.choices().forEach(choice -> data.addChoices(choice(choice)));
        } else if (data.getType() == OptionType.STRING) {
            data.setMaxLength(LONGEST_TEXT).setAutoComplete(completions.knows(option.kind()));
        } else if (data.getType() == OptionType.CHANNEL) {
            data.setChannelTypes(WRITTEN_IN);
        }
        return data;
    }

    /** Kinds of answer can be chosen as well, and have names of their own. */
    private Choice choice(String value) {
        Choice choice = new Choice(value, value);
        localized("intent." + value, choice::setNameLocalization);
        localized("choice." + value, choice::setNameLocalization);
        return choice;
    }

    private static OptionType type(Option.Kind kind) {
        return switch (kind) {
            case NUMBER -> OptionType.INTEGER;
            case YES_NO -> OptionType.BOOLEAN;
            case CHANNEL -> OptionType.CHANNEL;
            case ROLE -> OptionType.ROLE;
            case USER -> OptionType.USER;
            case FILE -> OptionType.ATTACHMENT;
            default -> OptionType.STRING;
        };
    }

    /**
     * What everybody may do can be done in direct messages too; the rest is hidden from those who do not keep order.
     */
    private static <T extends CommandData> T settled(T data, List<Command> group) {
        data.setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        if (group.stream().anyMatch(command -> command.needs().isEmpty())) {
            data.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
            return data;
        }
        Set<Permission> least = EnumSet.noneOf(Permission.class);
        group.forEach(command -> least.add(matching(command)));
        data.setContexts(InteractionContextType.GUILD);
        data.setDefaultPermissions(DefaultMemberPermissions.enabledFor(
                least.contains(Permission.MESSAGE_MANAGE) ? EnumSet.of(Permission.MESSAGE_MANAGE) : least));
        return data;
    }

    /** Discord's permission that those have who would do this anyway. */
    private static Permission matching(Command command) {
        boolean isForChiefs = CHIEFS.stream().anyMatch(command.needs()::contains);
        return isForChiefs ? Permission.MANAGE_SERVER : Permission.MESSAGE_MANAGE;
    }

    private void localized(String key, BiConsumer<DiscordLocale, String> set) {
        languages.forEach((locale, phrases) -> phrases.find(key).ifPresent(phrase -> set.accept(locale, phrase)));
    }
}
