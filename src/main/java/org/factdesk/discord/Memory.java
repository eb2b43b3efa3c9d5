package org.factdesk.discord;

import org.factdesk.desk.Drafts;
import org.factdesk.desk.Exchanges;

/** What the desk on Discord remembers over restarts. */
public record Memory(Drafts drafts, Exchanges exchanges) {}
