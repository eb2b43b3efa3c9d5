package org.factdesk.claim;

/** How far a source can be trusted, by the NATO Admiralty code (AJP-2.1): A is completely reliable, F cannot be judged. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
