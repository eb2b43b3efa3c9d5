/**
 * The chain of entries in a database, and what follows from it: the only SQL.
 * {@link org.factdesk.storage.SqliteStore#open(String)} gives a {@link org.factdesk.moderation.Ledger}, a
 * {@link org.factdesk.audit.Journal} and a {@link org.factdesk.moderation.ClaimBook}. {@code entry} is the chain and
 * {@code deed} what its entries tell; both are only ever added to. {@code words} are what people said, and can be
 * erased. All other tables and views follow from these, but for what channels need to remember:
 * {@link org.factdesk.desk.order.Drafts} and {@link org.factdesk.desk.front.Exchanges}. What the world does to the
 * database comes out as {@link org.factdesk.storage.StorageException}, in one line. May use {@code claim},
 * {@code moderation}, {@code audit}, {@code desk.order} and {@code desk.front}.
 */
@NullMarked
package org.factdesk.storage;

import org.jspecify.annotations.NullMarked;
