package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** One connection of the desk to the gateway. */
final class GatewayConnection extends WebSocketListener {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int GOODBYE = 1000;
    private static final int GOING_AWAY = 1001;

    private final Gateway gateway;
    private final Socket socket;
    private final String address;
    private final String token;
    private volatile @Nullable WebSocket webSocket;

    GatewayConnection(Gateway gateway, Socket socket, String address, String token) {
        this.gateway = gateway;
        this.socket = socket;
        this.address = address;
        this.token = token;
    }

    String address() {
        return address;
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        webSocket = opened;
        send(gateway.hello());
    }

    @Override
    public void onMessage(WebSocket same, String text) {
        JsonNode frame = Json.read(text);
        switch (frame.path("op").asInt()) {
            case HEARTBEAT -> gateway.heartbeat(this);
            case IDENTIFY -> gateway.identify(this, frame.path("d"), token);
            case RESUME -> gateway.resume(this, frame.path("d"));
            default -> {
                // presence and member requests change nothing here
            }
        }
    }

    @Override
    public void onClosing(WebSocket same, int code, String reason) {
        gateway.lost(this, code == GOODBYE || code == GOING_AWAY);
        same.close(code, reason);
    }

    @Override
    public void onFailure(WebSocket same, Throwable problem, @Nullable Response response) {
        gateway.lost(this, false);
    }

    void send(JsonNode frame) {
        WebSocket open = webSocket;
        if (open != null) {
            open.send(frame.toString());
        }
    }

    void close(int code, String reason) {
        gateway.lost(this, false);
        WebSocket open = webSocket;
        if (open != null) {
            open.close(code, reason);
        }
    }

    /** Ends the connection as a pulled plug would. */
    void cut() {
        gateway.lost(this, false);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
