/**
 * Incident packs in and out: {@link org.factdesk.knowledge.PackReader} reads {@code incident.yaml} and {@code
 * questions.yaml} into an {@link org.factdesk.knowledge.IncidentPack} or lists every {@link
 * org.factdesk.knowledge.PackFault} as {@code file:line: what is wrong and how to mend it}; {@link
 * org.factdesk.knowledge.PackWriter} writes a pack that reads back the same; {@link
 * org.factdesk.knowledge.PackArchive} does both with packs that strangers send as one file. May use {@code claim}.
 */
@NullMarked
package org.factdesk.knowledge;

import org.jspecify.annotations.NullMarked;
