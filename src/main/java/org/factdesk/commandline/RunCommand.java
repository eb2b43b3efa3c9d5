package org.factdesk.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = "Opens the desk: on Discord where DISCORD_TOKEN is set, else as a chat on the terminal.")
final class RunCommand implements Callable<Integer> {
    private final Entrance entrance;

    RunCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        if (entrance.configuration().discord().isWanted()) {
            throw new CommandFailure(
                    "this version does not speak to Discord yet; without DISCORD_TOKEN the desk talks on the terminal");
        }
        return new ChatCommand(entrance).call();
    }
}
