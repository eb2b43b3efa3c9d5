/**
 * What people do at the desk, the same on every channel. Whoever comes is a {@link org.factdesk.desk.Visitor}; questions
 * go to the {@link org.factdesk.desk.FrontDesk}; everything else is an {@link org.factdesk.desk.Order} for one of the
 * {@link org.factdesk.desk.Command}s in the {@link org.factdesk.desk.Catalogue}, and what it gives back is a {@link
 * org.factdesk.desk.Response}. Channels turn orders and responses into their own menus, forms and buttons and know
 * nothing of single commands; permission is checked here. May use {@code claim}, {@code question}, {@code answer},
 * {@code rendering}, {@code moderation} and {@code audit}.
 */
@NullMarked
package org.factdesk.desk;

import org.jspecify.annotations.NullMarked;
