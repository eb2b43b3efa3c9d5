package org.factdesk.desk.notice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.factdesk.moderation.Announced;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Proposal;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.ReviewDesk;
import org.junit.jupiter.api.Test;

class TellingProposersTest {
    private static final String FIRE = "fire-2031";
    private static final List<Edit> EDITS = List.of(new Edit.RetractClaim(FIRE, "crane-locked"));

    private final ReviewBook book = mock(ReviewBook.class);
    private final ReviewDesk reviews = mock(ReviewDesk.class);
    private final Announced told = mock(Announced.class);
    private final TellingProposers telling =
            new TellingProposers(book, reviews, told, mock(Notices.class), Clock.systemUTC());

    @Test
    void aDecisionThatCannotBeReadIsLookedAtAgainAndHoldsBackNoOther() {
        Proposal first = new Proposal("first", EDITS, 1, Proposal.State.APPROVED);
        Proposal second = new Proposal("second", EDITS, 1, Proposal.State.APPROVED);
        when(book.proposals(FIRE)).thenReturn(List.of(first, second));
        when(told.isKnown(FIRE, "first"))
                .thenThrow(new IllegalStateException("the database is busy"))
                .thenReturn(false);
        when(reviews.find(any(), any(), any())).thenReturn(Optional.empty());

        telling.look(FIRE);
        verify(reviews).find(FIRE, "", "second");

        telling.look(FIRE);
        verify(reviews).find(FIRE, "", "first");
        verifyNoMoreInteractions(reviews);
    }
}
