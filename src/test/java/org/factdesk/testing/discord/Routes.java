package org.factdesk.testing.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which request is answered by whom. */
final class Routes {
    private record Route(String method, Pattern path, Function<Call, Served> handler) {}

    private final List<Route> routes = new ArrayList<>();
    private final Limits limits;

    Routes(World world, Limits limits) {
        this.limits = limits;
        new AccountRoutes(world, limits).addTo(this);
        new MessageRoutes(world, limits).addTo(this);
        new InteractionRoutes(world, limits).addTo(this);
    }

    /** Requests of a method and a path, where a star stands for one part, go to a handler. */
    void add(String method, String path, Function<Call, Served> handler) {
        routes.add(new Route(method, Pattern.compile(path.replace("*", "([^/]+)")), handler));
    }

    Served serve(Call call) {
        for (Route route : routes) {
            Matcher path = route.path().matcher(call.path());
            if (route.method().equals(call.method()) && path.matches()) {
                return route.handler().apply(call.named(groups(path)));
            }
        }
        limits.report("the double knows no " + call.method() + " " + call.path());
        throw new Refusal(404, 0, "404: Not Found");
    }

    private static List<String> groups(MatchResult path) {
        return IntStream.rangeClosed(1, path.groupCount()).mapToObj(path::group).toList();
    }
}
