package org.factdesk.discord;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** The shards of this process: which guilds are theirs, and what they know of them at the moment. */
final class Shards {
    /** Discord deals guilds out by the time in their ids. */
    private static final int TIME = 22;

    private final ShardManager all;
    private final Login login;

    Shards(ShardManager all, Login login) {
        this.all = all;
        this.login = login;
    }

    /**
     * Whether a guild falls to one of them; direct messages, which are of no guild, fall to the first of all shards.
     */
    boolean serve(String guild) {
        return login.total() == 0 || login.serves(number(guild, login.total()));
    }

    private static int number(String guild, int total) {
        return guild.isEmpty() ? 0 : (int) Long.remainderUnsigned(Long.parseUnsignedLong(guild) >>> TIME, total);
    }

    /** A guild, where the desk is in it and Discord has told so. */
    Optional<Guild> guild(String id) {
        return Optional.ofNullable(all.getGuildById(id));
    }

    /**
     * Whether the desk is in a guild no more. Nothing is known of that while its shard has no session, during an outage
     * of the guild, and where the shard knows of no guild at all, as in the moment in which a session ends.
     */
    boolean haveLeft(String guild) {
        @Nullable JDA shard = all.getShardById(number(guild, Math.max(1, all.getShardsTotal())));
        return shard != null
                && shard.getStatus() == JDA.Status.CONNECTED
                && !shard.getGuildCache().isEmpty()
                && !shard.isUnavailable(Long.parseUnsignedLong(guild))
                && guild(guild).isEmpty();
    }

    /**
     * All guilds that the desk is in, those too that are away for a while. Empty where other processes serve some of
     * them, and while some of ours still come in.
     */
    Optional<Set<String>> guilds() {
        List<JDA> shards = all.getShards();
        boolean areAllThere = !shards.isEmpty()
                && shards.get(0).getShardInfo().getShardTotal() == shards.size()
                && shards.stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
        return areAllThere
                ? Optional.of(shards.stream().flatMap(Shards::guilds).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Stream<String> guilds(JDA jda) {
        return Stream.concat(jda.getGuildCache().stream().map(Guild::getId), jda.getUnavailableGuilds().stream());
    }

    /** One of them, whichever. */
    Optional<JDA> any() {
        return all.getShards().stream().findFirst();
    }
}
