/**
 * The desk on a terminal: lines in, replies out, with editing, history, completion and colour where the terminal knows
 * them, and plainly where input and output are files. May use what {@code discord} may.
 */
@NullMarked
package org.factdesk.console;

import org.jspecify.annotations.NullMarked;
