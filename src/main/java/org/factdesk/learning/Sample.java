package org.factdesk.learning;

/** What something is learned from: values, whether it happened, and how much that counts. */
record Sample(double[] values, boolean happened, double weight) {}
