/**
 * The commands that everybody may give: asking, looking at the record, asking back about an answer, and what is kept of
 * oneself. Questions and incidents are offered here while they are typed.
 */
@NullMarked
package org.factdesk.desk.member;

import org.jspecify.annotations.NullMarked;
