/**
 * How the desk behaves in a guild and who may do what there: {@code /desk channels|access|settings}, and the {@link
 * org.factdesk.desk.guild.Directory} that tells what a guild calls its people, roles and channels.
 * Of the desk it may use {@code desk.order} and {@code desk.front}.
 */
@NullMarked
package org.factdesk.desk.guild;

import org.jspecify.annotations.NullMarked;
