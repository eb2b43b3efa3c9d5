package org.factdesk.storage;

/**
 * What was added to the chain in one transaction.
 *
 * @param from where the chain ended before it
 * @param to where it ends since
 */
record Growth(Head from, Head to) {}
