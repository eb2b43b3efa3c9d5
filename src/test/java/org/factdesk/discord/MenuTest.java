package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Type;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.factdesk.desk.member.MemberCompleters;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Option;
import org.factdesk.moderation.Permission;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.Test;

class MenuTest {
    private static final Command EDIT = command("fact edit", Set.of(Permission.PROPOSE, Permission.PUBLISH));
    private static final Command SHOW = command("fact show", Set.of(Permission.PROPOSE));

    private final HarbourDesk desk = new HarbourDesk(List.of(EDIT, SHOW), Harbour.base());
    private final Menu menu =
            new Menu(desk.catalogue().commands(), new Completions(new MemberCompleters(desk.front()).all()));

    private static Command command(String name, Set<Permission> needs) {
        return new Command(
                name,
                List.of(Option.optional("incident", Option.Kind.INCIDENT), Option.required("claim", Option.Kind.CLAIM)),
                needs,
                Command.Manner.PRIVATE,
                order -> {
                    throw new IllegalStateException("not asked for here");
                });
    }

    @Test
    void offersMembersTheirCommandsEverywhereToEverybody() {
        CommandData ask = data("ask");

        assertThat(ask.getContexts())
                .containsExactlyInAnyOrder(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
        assertThat(ask.getDefaultPermissions().getPermissionsRaw()).isNull();
        assertThat(((SlashCommandData) ask).getOptions())
                .extracting(OptionData::getName, OptionData::isRequired, OptionData::isAutoComplete)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("question", true, true),
                        org.assertj.core.groups.Tuple.tuple("as-of", false, false),
                        org.assertj.core.groups.Tuple.tuple("incident", false, true));
    }

    @Test
    void putsCommandsOfTwoWordsTogetherAndHidesThemFromThoseWhoKeepNoOrder() {
        SlashCommandData fact = (SlashCommandData) data("fact");

        assertThat(fact.getSubcommands()).extracting(sub -> sub.getName()).containsExactly("edit", "show");
        assertThat(fact.getSubcommands().get(0).getOptions().get(0).isRequired())
                .isTrue();
        assertThat(fact.getContexts()).containsExactly(InteractionContextType.GUILD);
        assertThat(fact.getDefaultPermissions().getPermissionsRaw())
                .isEqualTo(net.dv8tion.jda.api.Permission.MESSAGE_MANAGE.getRawValue());
    }

    @Test
    void putsWhatIsDoneToAMessageIntoTheMenuOfMessages() {
        assertThat(menu.all())
                .filteredOn(data -> data.getType() == Type.MESSAGE)
                .extracting(CommandData::getName)
                .containsExactly("Check against the record");
        assertThat(menu.ofMessage("Check against the record"))
                .map(Command::name)
                .contains("check");
    }

    @Test
    void offersNothingThatCannotBeTyped() {
        assertThat(menu.all()).extracting(CommandData::getName).allMatch(name -> !name.contains(":"));
        assertThat(Map.of("commands", menu.all().size())).containsEntry("commands", 9);
    }

    @Test
    void holdsEveryCommandOfTheDeskWithinWhatDiscordTakes() {
        try (OpenDesk open = OpenDesk.withHarbour()) {
            Menu whole = new Menu(
                    open.reception().catalogue().commands(), open.reception().completions());

            assertThat(whole.all()).extracting(CommandData::getName).contains("teach", "ask", "fact");
        }
    }

    private CommandData data(String name) {
        return menu.all().stream()
                .filter(data -> data.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
