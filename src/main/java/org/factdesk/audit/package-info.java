/**
 * What convinces an outsider: everything that happened at the desk as one append-only chain of entries. {@link
 * org.factdesk.audit.Journal} is the port by which the desk notes a {@link org.factdesk.audit.Happening} or a {@link
 * org.factdesk.audit.GivenAnswer} and finds the latter again; {@code storage} fills it. Pure values: no input or output
 * happens here. May use {@code claim}.
 */
@NullMarked
package org.factdesk.audit;

import org.jspecify.annotations.NullMarked;
