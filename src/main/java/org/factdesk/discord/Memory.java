package org.factdesk.discord;

import org.factdesk.desk.front.Exchanges;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Tongues;

/** What the desk on Discord remembers over restarts. */
public record Memory(Drafts drafts, Exchanges exchanges, Tongues tongues) {}
