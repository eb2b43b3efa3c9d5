package org.factdesk.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.RestConfig;
import org.factdesk.rendering.Phrases;

/**
 * Asks Discord for its gateway before anything logs in: whether the token is good, and whether Discord is there at all.
 */
final class Knock {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern URL = Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"");
    private static final int LONGEST_PAUSE = 60;

    private final Login login;
    private final Consumer<String> tell;
    private final Phrases phrases = Phrases.english();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Knock(Login login, Consumer<String> tell) {
        this.login = login;
        this.tell = tell;
    }

    /**
     * The gateway's address, however long it takes until Discord is there; empty where the desk closes meanwhile.
     *
     * @throws DiscordException where the token is not good
     */
    Optional<String> gateway(Future<?> end) throws InterruptedException {
        int pause = 2;
        while (!end.isDone()) {
            String reason;
            try {
                HttpResponse<String> response = client.send(request(), HttpResponse.BodyHandlers.ofString());
                Optional<String> url = url(response);
                if (url.isPresent()) {
                    return url;
                }
                reason = "status " + response.statusCode();
            } catch (IOException unreachable) {
                reason = String.valueOf(unreachable.getMessage() == null ? unreachable : unreachable.getMessage());
            }
            tell.accept(phrases.say("run.waiting", reason, String.valueOf(pause)));
            pause(end, pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
        return Optional.empty();
    }

    private static void pause(Future<?> end, int seconds) throws InterruptedException {
        try {
            end.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException over) {
            return;
        } catch (ExecutionException never) {
            throw new IllegalStateException("the end came as a failure", never);
        }
    }

    private Optional<String> url(HttpResponse<String> response) {
        if (response.statusCode() == 401) {
            throw new DiscordException(phrases.say("run.token"));
        }
        Matcher url = URL.matcher(response.body());
        return response.statusCode() == 200 && url.find()
                ? Optional.of(url.group(1).replace("\\/", "/"))
                : Optional.empty();
    }

    private HttpRequest request() {
        try {
            return HttpRequest.newBuilder(URI.create(login.base() + "gateway/bot"))
                    .header("Authorization", "Bot " + login.token())
                    .header("User-Agent", RestConfig.USER_AGENT)
                    .timeout(PATIENCE)
                    .build();
        } catch (IllegalArgumentException unusable) {
            throw new DiscordException(phrases.say("run.token"));
        }
    }
}
