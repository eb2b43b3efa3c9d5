package org.factdesk.desk.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.desk.order.Visitor;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Desk;
import org.factdesk.testing.KeptArchive;
import org.factdesk.testing.OpenDesk;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapListsTest {
    private static final Visitor EDITOR = OpenDesk.EDITOR;

    private final Desk desk = Desk.withHarbour();
    private final KeptArchive archive = new KeptArchive();
    private final WordAnswerer answerer = new WordAnswerer();
    private final List<Runnable> background = new ArrayList<>();
    private Instant now = Desk.NOW;
    private final InstantSource time = () -> now;
    private final GapLists lists = new GapLists(
            new Gaps(archive, desk.reviews(), () -> answerer, time.withZone(ZoneOffset.UTC)),
            time.withZone(ZoneOffset.UTC),
            background::add);

    @BeforeEach
    void ask() {
        archive.note(Answers.declined("a1", Desk.NOW, "ann", "whose excavator?"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aListIsLookedAtAnewInTheBackgroundOnceItIsNotFresh() {
        lists.show(desk.harbour(), EDITOR);
        archive.note(Answers.declined("a2", Desk.NOW, "bob", "which insurance pays?"));

        assertThat(lists.known(desk.harbour(), EDITOR)).hasSize(1);
        assertThat(background).isEmpty();
        now = now.plusSeconds(10);
        assertThat(lists.known(desk.harbour(), EDITOR)).hasSize(1);
        assertThat(lists.known(desk.harbour(), EDITOR)).hasSize(1);
        assertThat(background).hasSize(1);
        background.get(0).run();

        assertThat(lists.known(desk.harbour(), EDITOR)).hasSize(2);
    }

    @Test
    void whoeverHadThemselvesErasedIsSoonReadInNoList() {
        lists.show(desk.harbour(), EDITOR);
        archive.erase("ann");

        now = now.plus(Duration.ofMinutes(11));

        assertThat(lists.known(desk.harbour(), EDITOR)).isEmpty();
        assertThat(lists.recall(desk.harbour(), EDITOR, "1")).isEmpty();
        assertThat(lists.find(desk.harbour(), EDITOR, "a1")).isEmpty();
    }

    @Test
    void eachGuildHasAListOfItsOwn() {
        lists.show(desk.harbour(), EDITOR);
        Visitor elsewhere = new Visitor(EDITOR.user(), "another", EDITOR.permissions(), EDITOR.locale());

        assertThat(lists.known(desk.harbour(), elsewhere)).isEmpty();
        assertThat(lists.recall(desk.harbour(), elsewhere, "1")).isEmpty();
        assertThat(lists.recall(desk.harbour(), EDITOR, "1")).map(Gap::id).hasValue("a1");
    }
}
