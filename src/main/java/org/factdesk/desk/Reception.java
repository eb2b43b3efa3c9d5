package org.factdesk.desk;

import org.factdesk.audit.Journal;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Completions;
import org.factdesk.moderation.SettingsBook;

/**
 * The desk as a channel meets it.
 *
 * @param front takes questions
 * @param clerk takes orders
 * @param catalogue which orders there are
 * @param completions what could be said for their options
 * @param journal where earlier answers are found
 */
public record Reception(
        FrontDesk front,
        Clerk clerk,
        Catalogue catalogue,
        Completions completions,
        SettingsBook settings,
        Journal journal) {}
