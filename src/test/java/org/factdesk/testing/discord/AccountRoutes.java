package org.factdesk.testing.discord;

import java.util.List;

/** Who the desk is, where its gateway is, which commands it has, and what its guilds are. */
final class AccountRoutes {
    private final World world;
    private final Limits limits;

    AccountRoutes(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/users/@me", call -> Served.ok(world.desk().json()));
        routes.add(
                "GET",
                "/users/*",
                call -> Served.ok(world.personById(call.name(0)).json()));
        routes.add("GET", "/gateway", call -> gateway());
        routes.add("GET", "/gateway/bot", call -> gateway());
        routes.add("GET", "/applications/@me", call -> application());
        routes.add("GET", "/oauth2/applications/@me", call -> application());
        routes.add(
                "GET",
                "/applications/*/commands",
                call -> Served.ok(world.commands().list("")));
        routes.add("PUT", "/applications/*/commands", call -> replace(call, ""));
        routes.add(
                "GET",
                "/applications/*/guilds/*/commands",
                call -> Served.ok(world.commands().list(call.name(1))));
        routes.add("PUT", "/applications/*/guilds/*/commands", call -> replace(call, call.name(1)));
        routes.add("GET", "/guilds/*", call -> Served.ok(guild(call).json()));
        routes.add(
                "GET",
                "/guilds/*/channels",
                call -> Served.ok(guild(call).json().path("channels")));
        routes.add(
                "GET", "/guilds/*/roles", call -> Served.ok(guild(call).json().path("roles")));
        routes.add("GET", "/guilds/*/members/*", this::member);
        routes.add("DELETE", "/users/@me/guilds/*", this::leave);
    }

    private Served gateway() {
        return Served.ok(Fields.of("url", "ws://" + world.address())
                .with("shards", world.gateway().shards())
                .with(
                        "session_start_limit",
                        Json.object("total", 1000, "remaining", 1000, "reset_after", 0, "max_concurrency", 1))
                .node());
    }

    private Served application() {
        return Served.ok(Fields.of("id", world.desk().id())
                .with("name", world.desk().name())
                .with("description", "")
                .with("bot_public", true)
                .with("bot_require_code_grant", false)
                .with("verify_key", "")
                .with("flags", 0)
                .with("tags", List.of())
                .with("owner", world.person("the desk's maker").json())
                .node());
    }

    private Served replace(Call call, String guild) {
        limits.commands(call.body());
        world.deeds().note("commands", call.body());
        return Served.ok(world.commands().replace(guild, call.body()));
    }

    private Guild guild(Call call) {
        Guild guild = world.guildById(call.name(0));
        if (!guild.hasDesk()) {
            throw new Refusal(403, 50001, "Missing Access");
        }
        return guild;
    }

    private Served member(Call call) {
        Person person = world.personById(call.name(1));
        Guild guild = guild(call);
        if (!guild.hasMember(person)) {
            throw new Refusal(404, 10007, "Unknown Member");
        }
        return Served.ok(guild.member(person));
    }

    private Served leave(Call call) {
        world.deeds().note("leave", call.body());
        guild(call).dismissesDesk();
        return Served.nothing();
    }
}
