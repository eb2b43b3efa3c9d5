/**
 * The desk on a terminal: lines in, replies out, with editing, history, completion and colour where the terminal knows
 * them, and plainly where input and output are files. May use all but {@code storage}, {@code knowledge} and
 * {@code discord}.
 */
@NullMarked
package org.factdesk.console;

import org.jspecify.annotations.NullMarked;
