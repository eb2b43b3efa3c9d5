/**
 * What people do at the desk, the same on every channel. Whoever comes is a {@link org.factdesk.desk.order.Visitor};
 * questions go to the {@link org.factdesk.desk.front.FrontDesk}; everything else is an
 * {@link org.factdesk.desk.order.Order}, which the {@link org.factdesk.desk.Clerk} carries out for those who may.
 * Channels turn orders and responses into their own menus, forms and buttons and know nothing of single commands;
 * permission is checked here. This room puts its subrooms together and may use them all; none of them uses it. All may
 * use {@code claim}, {@code question}, {@code answer}, {@code rendering}, {@code moderation} and {@code audit}.
 */
@NullMarked
package org.factdesk.desk;

import org.jspecify.annotations.NullMarked;
