package org.factdesk.desk.guild;

import org.factdesk.desk.order.Order;

/** What moderators are called where an order comes from. */
public final class Colleagues {
    private final Directory directory;

    public Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** The name of a person, or what the channel calls them by where they have none. */
    public String name(Order order, String user) {
        return directory
                .person(order.by().guild(), user)
                .map(Directory.Person::name)
                .orElse(user);
    }
}
