package org.factdesk.testing.discord;

/** A request that Discord turns down, with its number for the reason. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    Served served() {
        return new Served(status, Json.object("code", code, "message", getMessage()));
    }
}
