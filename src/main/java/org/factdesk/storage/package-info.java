/**
 * The ledger in a database, and the claims that it adds up to: the only SQL. {@link
 * org.factdesk.storage.SqliteStore#open(String)} gives a {@link org.factdesk.moderation.Ledger} and a {@link
 * org.factdesk.moderation.ClaimBook}. One table, {@code ledger}, is only ever added to; current claims and revisions are
 * views of it. What the world does to the database comes out as {@link org.factdesk.storage.StorageException}, in one
 * line. May use {@code claim}, {@code moderation} and {@code audit}.
 */
@NullMarked
package org.factdesk.storage;

import org.jspecify.annotations.NullMarked;
