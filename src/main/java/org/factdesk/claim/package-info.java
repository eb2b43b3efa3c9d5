/**
 * What is claimed: incidents, parties, sources and the claims made about them, as immutable values. A {@link
 * org.factdesk.claim.FactBase} is one incident at one revision, and all that answering ever reads. Nothing here does
 * input or output, and nothing of ours is used here.
 */
@NullMarked
package org.factdesk.claim;

import org.jspecify.annotations.NullMarked;
