package org.factdesk.desk.notice;

/**
 * Where everybody is told something.
 *
 * @param channel where, as its guild calls it
 * @param guild whose channel it is
 */
public record Place(String channel, String guild) {}
