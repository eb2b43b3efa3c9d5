/**
 * How a change comes from typing to the ledger: a form, a preview of what it would do, a confirmation. What somebody
 * else changed meanwhile is shown, never overwritten.
 * Of the desk it may use {@code desk.order}, {@code desk.front}, {@code desk.guild} and {@code desk.sheet}.
 */
@NullMarked
package org.factdesk.desk.draft;

import org.jspecify.annotations.NullMarked;
