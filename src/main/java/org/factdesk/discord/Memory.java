package org.factdesk.discord;

import org.factdesk.desk.front.Exchanges;
import org.factdesk.desk.order.Drafts;

/** What the desk on Discord remembers over restarts. */
public record Memory(Drafts drafts, Exchanges exchanges) {}
