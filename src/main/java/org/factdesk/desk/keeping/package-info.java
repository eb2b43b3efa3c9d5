/**
 * The commands by which moderators keep the record: claims, sources, parties, taught wordings, whole packs, and the
 * proposals that wait for a second person. Claims are searched and offered here by what they mean.
 */
@NullMarked
package org.factdesk.desk.keeping;

import org.jspecify.annotations.NullMarked;
