/**
 * How a change comes from typing to the ledger: a form, a preview of what it would do, a confirmation. What somebody
 * else changed meanwhile is shown, never overwritten.
 */
@NullMarked
package org.factdesk.desk.draft;

import org.jspecify.annotations.NullMarked;
