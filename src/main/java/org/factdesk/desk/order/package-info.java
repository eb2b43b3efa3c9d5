/**
 * The words in which people and the desk deal with each other, whatever the channel: a
 * {@link org.factdesk.desk.order.Visitor} gives an {@link org.factdesk.desk.order.Order} for a
 * {@link org.factdesk.desk.order.Command} of the {@link org.factdesk.desk.order.Catalogue} and gets a
 * {@link org.factdesk.desk.order.Response}, perhaps with buttons or a form that lead to the next order. Knows no single
 * command.
 */
@NullMarked
package org.factdesk.desk.order;

import org.jspecify.annotations.NullMarked;
