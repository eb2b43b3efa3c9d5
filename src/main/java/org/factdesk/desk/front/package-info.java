/**
 * Where questions are answered: the {@link org.factdesk.desk.front.FrontDesk} finds the incident that a visitor means,
 * answers from it and notes the answer; {@link org.factdesk.desk.front.Choice} does the first for commands. Which
 * messages answer which, and how many may be asked in a minute, is remembered here too. Of the desk it may use
 * {@code desk.order}.
 */
@NullMarked
package org.factdesk.desk.front;

import org.jspecify.annotations.NullMarked;
