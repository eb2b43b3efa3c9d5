package org.factdesk.discord;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.Role;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Seat;

/**
 * A running desk where somebody is there of every role: a curator, two editors, a chief, a stranger, and somebody whose
 * role is barred though they are an editor too. Moderators' commands are shown to everybody, as an administrator can
 * have it.
 */
final class StaffedDesk implements AutoCloseable {
    private static final List<String> COMMANDS =
            List.of("fact", "source", "party", "incident", "desk", "review", "gaps", "teach", "audit");
    private static final Limits PLENTY = new Limits(GuildSettings.MOST_PER_MINUTE, GuildSettings.MOST_PER_MINUTE);

    private final Path folder;
    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.home();
    private final Channel corrections = guild.channel("corrections");
    private final Seat curator;
    private final Seat editor;
    private final Seat secondEditor;
    private final Seat chief;
    private final Seat barred;
    private final org.factdesk.testing.discord.Role editors;
    private final Program program;
    private Running desk;

    /** How the desk is made to run with what a folder holds. */
    private interface Program {
        Running at(FakeDiscord discord, Path folder);
    }

    /** A desk that is there until it is closed. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    private StaffedDesk(Path folder, boolean twoPersonRule, Program program) {
        this.folder = folder;
        this.program = program;
        org.factdesk.testing.discord.Role curators = guild.role("curators");
        this.editors = guild.role("editors");
        org.factdesk.testing.discord.Role chiefs = guild.role("chiefs");
        org.factdesk.testing.discord.Role muted = guild.role("muted");
        this.curator = guild.member("cora", curators).at(discord.general());
        this.editor = guild.member("edda", editors).at(discord.general());
        this.secondEditor = guild.member("egon", editors).at(discord.general());
        this.chief = guild.member("otto", chiefs).at(discord.general());
        this.barred = guild.member("bert", editors, muted).at(discord.general());
        COMMANDS.forEach(guild::showsToEverybody);
        RunningDesk.settle(
                folder,
                guild.id(),
                new GuildSettings(
                        "",
                        Map.of(),
                        new Roster(
                                Map.of(curators.id(), Role.CURATOR, editors.id(), Role.EDITOR, chiefs.id(), Role.CHIEF),
                                Set.of(muted.id()),
                                twoPersonRule),
                        new Notices(corrections.id(), "", 0),
                        30,
                        PLENTY));
        this.desk = program.at(discord, folder);
    }

    static StaffedDesk open(Path folder) {
        return new StaffedDesk(folder, false, RunningDesk::at);
    }

    /** The same in a process of its own, which can be killed. */
    static StaffedDesk openInProcess(Path folder) {
        return new StaffedDesk(folder, false, DeskProcess::at);
    }

    /** The same where each edit waits for a second person. */
    static StaffedDesk openWithTwoPersonRule(Path folder) {
        return new StaffedDesk(folder, true, RunningDesk::at);
    }

    FakeDiscord discord() {
        return discord;
    }

    Channel corrections() {
        return corrections;
    }

    Seat curator() {
        return curator;
    }

    Seat editor() {
        return editor;
    }

    Seat secondEditor() {
        return secondEditor;
    }

    Seat chief() {
        return chief;
    }

    Seat barred() {
        return barred;
    }

    Seat stranger() {
        return discord.ada().at(discord.general());
    }

    /** So many further editors. */
    List<Seat> editors(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> guild.member("editor-" + number, editors).at(discord.general()))
                .toList();
    }

    /** The record as it stands in the database. */
    FactBase record() {
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            return store.claimBook().current(Harbour.INCIDENT.id()).orElseThrow();
        }
    }

    /** Ends the program and runs it anew with what it kept. */
    void restart() {
        desk.close();
        desk = program.at(discord, folder);
    }

    /** Kills the process that the desk runs in, whatever it is doing; it can be restarted. */
    void kill() {
        ((DeskProcess) desk).kill();
    }

    @Override
    public void close() {
        desk.close();
        discord.close();
    }
}
