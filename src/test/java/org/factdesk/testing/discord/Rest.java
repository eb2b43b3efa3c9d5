package org.factdesk.testing.discord;

import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ByteString;

/** The side of Discord that answers requests: gateway connections, attached files and the interface under {@code /api}. */
final class Rest extends Dispatcher {
    static final String BASE = "/api/v10";

    private final World world;
    private final Sockets sockets;
    private final Faults faults;
    private final Routes routes;
    private final Limits limits;
    private final String token;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Rest(World world, Sockets sockets, Faults faults, Limits limits, String token) {
        this.world = world;
        this.sockets = sockets;
        this.faults = faults;
        this.limits = limits;
        this.token = token;
        this.routes = new Routes(world, limits);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (request.getHeaders().get("Upgrade") != null) {
            return connect(request);
        }
        if (path.startsWith(BASE)) {
            return answer(request, path.substring(BASE.length()));
        }
        return world.files().at(path).map(Rest::file).orElseGet(() -> new MockResponse.Builder()
                .code(404)
                .build());
    }

    private MockResponse connect(RecordedRequest request) {
        if (world.gateway().refusesConnection()) {
            return new MockResponse.Builder().code(503).build();
        }
        Socket socket = sockets.accepted(request.getConnectionIndex());
        return new MockResponse.Builder()
                .webSocketUpgrade(new GatewayConnection(world.gateway(), socket, "ws://" + world.address(), token))
                .build();
    }

    private static MockResponse file(ByteString bytes) {
        return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
    }

    private MockResponse answer(RecordedRequest request, String path) {
        requests.add(request.getMethod() + " " + path);
        Optional<Fault> fault = faults.befalling(request.getMethod(), path);
        boolean effective = fault.map(Fault::takesEffect).orElse(true);
        Served served = effective ? serve(request, path) : Served.nothing();
        MockResponse.Builder reply = new MockResponse.Builder()
                .code(served.status())
                .setHeader("Content-Type", "application/json")
                .setHeader("Via", "1.1 localhost");
        if (served.status() != 204) {
            reply.body(served.body().toString());
        }
        return fault.map(one -> one.spoil(reply)).orElse(reply).build();
    }

    private Served serve(RecordedRequest request, String path) {
        try {
            boolean open = path.startsWith("/interactions/") || path.startsWith("/webhooks/");
            if (!open && !("Bot " + token).equals(request.getHeaders().get("Authorization"))) {
                throw new Refusal(401, 0, "401: Unauthorized");
            }
            Call call = Call.of(request, path);
            return world.locked(() -> routes.serve(call));
        } catch (Refusal refusal) {
            world.deeds()
                    .note("refused " + refusal.getMessage(), Json.object("request", request.getMethod() + " " + path));
            return refusal.served();
        } catch (RuntimeException fault) {
            limits.report("the double itself failed at " + request.getMethod() + " " + path + ": " + fault);
            return new Served(500, Json.object("message", fault.toString(), "code", 0));
        }
    }
}
