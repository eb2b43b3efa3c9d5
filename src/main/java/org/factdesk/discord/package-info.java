/**
 * The desk on Discord: the only JDA. {@link org.factdesk.discord.DiscordDesk} logs in and stays; its listeners turn
 * messages into questions and everything else into {@link org.factdesk.desk.order.Order}s, and put
 * {@link org.factdesk.desk.order.Response}s into messages, menus, buttons and forms. No single command is known here:
 * what the catalogue holds is offered. Each event is acknowledged on the gateway's thread and worked on elsewhere, and
 * no message ever pings anybody. May use {@code claim}, {@code question}, {@code question.nlp}, {@code answer},
 * {@code rendering}, {@code moderation}, {@code audit} and {@code desk}.
 */
@NullMarked
package org.factdesk.discord;

import org.jspecify.annotations.NullMarked;
