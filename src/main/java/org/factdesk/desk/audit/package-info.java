/**
 * What chiefs see of the audit log and how it is watched: {@code /audit recent|show|verify|export}, and the alarm that
 * is raised where a verification fails. Of the desk it may use {@code desk.order}, {@code desk.front} and
 * {@code desk.notice}.
 */
@NullMarked
package org.factdesk.desk.audit;

import org.jspecify.annotations.NullMarked;
