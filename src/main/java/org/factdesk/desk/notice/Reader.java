package org.factdesk.desk.notice;

/**
 * Somebody who is told something alone.
 *
 * @param user who it is, as the channel calls them
 * @param guild where it came about that they are told, or empty for a direct message
 */
public record Reader(String user, String guild) {}
