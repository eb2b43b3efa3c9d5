/**
 * The chain of entries in a database, and what follows from it: the only SQL.
 * {@link org.factdesk.storage.SqliteStore#open(String)} gives a {@link org.factdesk.moderation.Ledger}, a
 * {@link org.factdesk.audit.Journal} and a {@link org.factdesk.moderation.ClaimBook}. {@code entry} is the chain and
 * {@code deed} what its entries tell; both are only ever added to. {@code words} are what people said, and can be
 * erased. All other tables and views follow from these, but for what channels and notices need to remember, such as
 * {@link org.factdesk.desk.order.Drafts}, {@link org.factdesk.desk.front.Exchanges} and
 * {@link org.factdesk.moderation.Announced}. Outside the database lies what holds the log fast: see
 * {@link org.factdesk.storage.Anchors}. What the world does to the database comes out as
 * {@link org.factdesk.storage.StorageException}, in one line. May use {@code claim}, {@code moderation}, {@code audit},
 * {@code desk.order} and {@code desk.front}.
 */
@NullMarked
package org.factdesk.storage;

import org.jspecify.annotations.NullMarked;
