package org.factdesk.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Place;
import org.factdesk.rendering.Listing;
import org.factdesk.testing.KeptNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alarms and checkpoints on their way to everybody. */
class BulletinsTest {
    private static final List<Place> PLACES = List.of(new Place("near", "1"), new Place("far", "2"));

    private final KeptNotices notices = new KeptNotices();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Bulletins bulletins = new Bulletins(() -> PLACES, notices, later, Duration.ofMillis(50));

    @AfterEach
    void close() {
        later.shutdownNow();
    }

    @Test
    void comeAgainWhereTheyCouldNotBeBroughtAndNowhereElse() throws InterruptedException {
        notices.come("#far", Delivery.FAILED);
        bulletins.post(saying("alarm"));
        assertThat(notices.awaited()).startsWith("#near: alarm");
        notices.come("#far", Delivery.BROUGHT);

        assertThat(notices.awaited(2)).startsWith("#far: alarm");
        assertThat(notices.kept()).hasSize(2);
    }

    @Test
    void areGivenUpForTheNext() throws InterruptedException {
        notices.come("#far", Delivery.FAILED);
        bulletins.post(saying("alarm"));
        bulletins.post(saying("checkpoint"));
        notices.come("#far", Delivery.BROUGHT);

        assertThat(notices.awaited(3)).startsWith("#far: checkpoint");
        Thread.sleep(300);
        assertThat(notices.kept()).hasSize(3);
    }

    @Test
    void areNotForcedOnAPlaceThatIsGoneOrSomebodyElses() throws InterruptedException {
        notices.come("#near", Delivery.UNWANTED);
        notices.come("#far", Delivery.ELSEWHERE);
        bulletins.post(saying("alarm"));
        notices.come("#near", Delivery.BROUGHT);
        notices.come("#far", Delivery.BROUGHT);

        Thread.sleep(300);
        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void lastOnesComeToPlacesThatAreNamedLaterOnceEach() throws InterruptedException {
        List<Place> named = new CopyOnWriteArrayList<>(List.of(new Place("first", "1")));
        Bulletins growing = new Bulletins(() -> named, notices, later, Duration.ofMillis(50));
        growing.tellNewcomers();
        growing.post(saying("alarm"));
        growing.post(saying("checkpoint"));
        named.add(new Place("second", "2"));

        growing.tellNewcomers();
        growing.tellNewcomers();

        assertThat(notices.awaited(3)).startsWith("#second: checkpoint");
        assertThat(notices.kept()).hasSize(3);
    }

    private static Notice saying(String words) {
        return phrases -> new Listing(words, List.of(), "");
    }
}
