/**
 * The commands that everybody may give: asking, looking at the record, asking back about an answer, and what is kept of
 * oneself. Questions and incidents are offered here while they are typed.
 * Of the desk it may use {@code desk.order} and {@code desk.front}.
 */
@NullMarked
package org.factdesk.desk.member;

import org.jspecify.annotations.NullMarked;
