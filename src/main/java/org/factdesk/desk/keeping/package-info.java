/**
 * The commands by which moderators keep the record: claims, sources, parties, taught wordings, whole packs, and the
 * proposals that wait for a second person. Claims are searched and offered here by what they mean. Of the desk it may
 * use {@code desk.order}, {@code desk.front}, {@code desk.guild}, {@code desk.sheet}, {@code desk.draft} and
 * {@code desk.gap}.
 */
@NullMarked
package org.factdesk.desk.keeping;

import org.jspecify.annotations.NullMarked;
