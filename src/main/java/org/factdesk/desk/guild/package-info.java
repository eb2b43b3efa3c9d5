/**
 * How the desk behaves in a guild and who may do what there: {@code /desk channels|access|settings}, and the {@link
 * org.factdesk.desk.guild.Directory} that tells what a guild calls its people, roles and channels.
 */
@NullMarked
package org.factdesk.desk.guild;

import org.jspecify.annotations.NullMarked;
