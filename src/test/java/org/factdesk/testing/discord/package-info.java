/**
 * A Discord on localhost that the real JDA logs in to: people who ask and press, a gateway that can fail, and a keeper
 * of Discord's limits. It begins at {@link org.factdesk.testing.discord.FakeDiscord}.
 */
@NullMarked
package org.factdesk.testing.discord;

import org.jspecify.annotations.NullMarked;
