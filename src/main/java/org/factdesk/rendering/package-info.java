/**
 * How it is said: every sentence a person reads is written here. A {@link org.factdesk.rendering.Reply} is free of any
 * channel; {@link org.factdesk.rendering.Replies} makes one from each case of {@link org.factdesk.answer.Answer}, out
 * of claims' own texts, attributions made from their fields, and the fixed phrases of {@code messages.properties}. No
 * sentence is generated. May use {@code claim}, {@code question}, {@code answer}, {@code moderation} and {@code audit}.
 */
@NullMarked
package org.factdesk.rendering;

import org.jspecify.annotations.NullMarked;
