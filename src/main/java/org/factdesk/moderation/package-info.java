/**
 * Who may change what: an {@link org.factdesk.moderation.Edit} is submitted to the
 * {@link org.factdesk.moderation.EditDesk}, which checks permission and hands it to the
 * {@link org.factdesk.moderation.Ledger}; what became of it is an {@link org.factdesk.moderation.Outcome}, and each
 * step is a {@link org.factdesk.moderation.Revision}. What waits for a second person is a
 * {@link org.factdesk.moderation.Proposal}, decided at the {@link org.factdesk.moderation.ReviewDesk}. A
 * {@link org.factdesk.moderation.Dossier} is what the revisions of one incident add up to, and an
 * {@link org.factdesk.moderation.ImportPlan} is what an incident pack would change in it. Values and ports only:
 * {@code storage} fills the ports. May use {@code claim}.
 */
@NullMarked
package org.factdesk.moderation;

import org.jspecify.annotations.NullMarked;
