package org.factdesk.question.nlp;

/** What an incident is about, its title and summary, as sentence vectors by MiniLM and by e5. */
record Gist(float[] minilm, float[] e5) {}
