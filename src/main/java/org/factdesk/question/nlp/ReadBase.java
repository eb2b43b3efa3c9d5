package org.factdesk.question.nlp;

import org.factdesk.claim.FactBase;

/**
 * A fact base as it is read before any of its claims.
 *
 * @param linker finds its parties in texts
 * @param taught the wordings of which somebody said what they want
 * @param gist what the incident is about, as a vector
 * @param learned what the ways of asking teach that packs brought
 */
record ReadBase(FactBase base, PartyLinker linker, TaughtWordings taught, float[] gist, LearnedWays learned) {}
