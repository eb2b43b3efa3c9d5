/**
 * What people are told unasked when the record changes: corrections of what the desk said, answers to those who wanted
 * to be told, and decisions to those who proposed. {@link org.factdesk.desk.notice.Notices} is the way to them, which a
 * channel opens. Of the desk it may use {@code desk.order}, {@code desk.front}, {@code desk.member} and
 * {@code desk.gap}.
 */
@NullMarked
package org.factdesk.desk.notice;

import org.jspecify.annotations.NullMarked;
