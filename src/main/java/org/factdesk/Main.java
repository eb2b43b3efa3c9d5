package org.factdesk;

/** Composes the rooms and starts the desk. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
