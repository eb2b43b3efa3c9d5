/**
 * Fact Desk: answers a community's questions about an incident from a base of sourced claims.
 *
 * <p>A question flows {@code discord|console → Utterance → Understanding → Match → Answer → Reply}; an edit flows
 * {@code command → Edit → EditDesk → Ledger → Outcome → Reply}. {@link org.factdesk.Main} composes the rooms, {@code
 * commandline} lets people in, {@code evaluation} measures how well the desk answers, {@code learning} makes the
 * weights by which it does, {@code tuning} teaches the sentence encoder. What each room holds and whom it may use is
 * said in its own package-info and held by {@code ArchitectureTest}.
 */
@NullMarked
package org.factdesk;

import org.jspecify.annotations.NullMarked;
