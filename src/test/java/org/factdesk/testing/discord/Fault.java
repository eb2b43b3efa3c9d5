package org.factdesk.testing.discord;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Something that goes wrong with requests of one kind. */
public final class Fault {
    private final Faults faults;
    private final String method;
    private final Pattern path;
    private final AtomicInteger left = new AtomicInteger(1);
    private final AtomicInteger spared = new AtomicInteger();
    private UnaryOperator<MockResponse.Builder> response = same -> same;
    private boolean effective;

    Fault(Faults faults, String method, String path) {
        this.faults = faults;
        this.method = method;
        this.path = Pattern.compile(path.replace("**", ".+").replace("*", "[^/]+"));
    }

    /** How often; once unless told. */
    public Fault times(int times) {
        left.set(times);
        return this;
    }

    /** So many such requests go well first. */
    public Fault sparing(int first) {
        spared.set(first);
        return this;
    }

    /** Too many requests on this route: the desk must wait. */
    public void limitsRate(int seconds) {
        limits(seconds, false);
    }

    /** Too many requests on all routes together: the desk must wait. */
    public void limitsRateOfAll(int seconds) {
        limits(seconds, true);
    }

    private void limits(int seconds, boolean all) {
        String body = Json.object("message", "You are being rate limited.", "retry_after", seconds, "global", all)
                .toString();
        strikes(false, reply -> {
            reply.code(429)
                    .body(body)
                    .setHeader("Retry-After", seconds)
                    .setHeader("X-RateLimit-Scope", all ? "global" : "user");
            return all ? reply.setHeader("X-RateLimit-Global", "true") : reply;
        });
    }

    /** Discord itself fails. */
    public void fails(int status) {
        strikes(false, reply -> reply.code(status).body("{\"message\":\"failure\",\"code\":0}"));
    }

    /** The request takes effect, but Discord says that it failed. */
    public void failsAfter(int status) {
        strikes(true, reply -> reply.code(status).body("{\"message\":\"failure\",\"code\":0}"));
    }

    /** Discord turns the request down, with its number for the reason. */
    public void refuses(int status, int code) {
        String body = Json.object("message", "refused", "code", code).toString();
        strikes(false, reply -> reply.code(status).body(body));
    }

    /** The connection ends before the request has any effect. */
    public void cutsBefore() {
        strikes(false, reply -> reply.onResponseStart(new SocketEffect.CloseSocket()));
    }

    /** The connection ends after the request took effect and before the desk hears of it. */
    public void cutsAfter() {
        strikes(true, reply -> reply.onResponseStart(new SocketEffect.CloseSocket()));
    }

    /** The request is never answered and has no effect. */
    public void hangs() {
        strikes(false, reply -> reply.onResponseStart(SocketEffect.Stall.INSTANCE));
    }

    /** The request takes effect and is never answered. */
    public void hangsAfter() {
        strikes(true, reply -> reply.onResponseStart(SocketEffect.Stall.INSTANCE));
    }

    private void strikes(boolean afterEffect, UnaryOperator<MockResponse.Builder> how) {
        effective = afterEffect;
        response = how;
        faults.wait(this);
    }

    boolean befalls(String method, String path) {
        boolean concerned =
                this.method.equals(method) && this.path.matcher(path).matches();
        return concerned && spared.getAndDecrement() <= 0;
    }

    boolean wearsOff() {
        return left.decrementAndGet() <= 0;
    }

    boolean takesEffect() {
        return effective;
    }

    MockResponse.Builder spoil(MockResponse.Builder reply) {
        return response.apply(reply);
    }
}
