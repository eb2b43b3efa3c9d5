/**
 * The command line: words and options in, text or JSON out, and exit status 0 where all went well, 1 where what was
 * asked for failed, 2 where it was asked for wrongly. The only place that knows picocli and Logback. May use every other
 * room.
 */
@NullMarked
package org.factdesk.commandline;

import org.jspecify.annotations.NullMarked;
