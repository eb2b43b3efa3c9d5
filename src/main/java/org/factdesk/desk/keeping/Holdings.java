package org.factdesk.desk.keeping;

import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.ReviewDesk;

/**
 * The record, and where it is changed.
 *
 * @param book what stands
 * @param ledger how it came to stand
 * @param edits takes changes
 * @param reviews decides on changes that wait
 */
public record Holdings(ClaimBook book, Ledger ledger, EditDesk edits, ReviewDesk reviews) {}
