package org.factdesk.knowledge;

import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;

/**
 * An incident as people exchange it: its parties, sources and claims, and the golden questions that go with them.
 *
 * @param facts the pack's content; its revision number says nothing
 */
public record IncidentPack(FactBase facts, GoldenQuestions questions) {}
