package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private final InTurn turns = new InTurn();
    private final List<String> begun = new ArrayList<>();

    @Test
    void beginsWhatConcernsOneMessageOnlyWhenTheFormerEnded() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        turns.begin("1", () -> begun("answer", answer));
        turns.begin("1", () -> begun("edit", CompletableFuture.completedFuture(null)));
        turns.begin("2", () -> begun("other", CompletableFuture.completedFuture(null)));
        assertThat(begun).containsExactly("answer", "other");

        answer.complete(null);

        assertThat(begun).containsExactly("answer", "other", "edit");
        assertThat(turns.size()).isZero();
    }

    @Test
    void goesOnAfterTrouble() {
        turns.begin("1", () -> CompletableFuture.failedFuture(new IllegalStateException("told to fail")));
        turns.begin("1", () -> begun("edit", CompletableFuture.completedFuture(null)));

        assertThat(begun).containsExactly("edit");
        assertThat(turns.size()).isZero();
    }

    private CompletableFuture<Void> begun(String what, CompletableFuture<Void> work) {
        begun.add(what);
        return work;
    }
}
