package org.factdesk.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.factdesk.desk.order.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows in the message that was promised how far a long order is, until what came of it stands there: one edit in a
 * while and never two at once, and none where there is nothing new. Guards its state with a lock.
 */
final class PostedProgress implements Progress {
    private static final Logger log = LoggerFactory.getLogger(PostedProgress.class);

    /** Discord takes two edits in this time from everybody who waits for a command. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final CompletableFuture<InteractionHook> acknowledged;
    private CompletableFuture<Boolean> edit = CompletableFuture.completedFuture(true);
    private Supplier<String> told = () -> "";
    private String shown = "";
    private boolean isBegun;
    private boolean isOver;

    PostedProgress(CompletableFuture<InteractionHook> acknowledged) {
        this.acknowledged = acknowledged;
    }

    @Override
    public synchronized void tell(Supplier<String> words) {
        told = words;
        if (!isBegun) {
            isBegun = true;
            showLater();
        }
    }

    private void showLater() {
        Later.after(BETWEEN).execute(this::show);
    }

    private synchronized void show() {
        if (isOver) {
            return;
        }
        String words = told.get();
        if (!words.equals(shown)) {
            shown = words;
            edit = acknowledged.thenCompose(hook -> edited(hook, words)).handle((message, trouble) -> {
                if (trouble != null) {
                    log.debug("Could not show how far an order is: {}", Sending.reason(trouble));
                }
                return trouble == null;
            });
        }
        edit.thenRun(this::showLater);
    }

    private static CompletableFuture<Message> edited(InteractionHook hook, String words) {
        return hook.editOriginal(Post.of(Markdown.escaped(words)).edit(0)).submit();
    }

    /** The acknowledgement, once nothing more will be shown before what came of the order. */
    synchronized CompletableFuture<InteractionHook> end() {
        isOver = true;
        return edit.thenCompose(done -> acknowledged);
    }
}
