/** What tests stand on: a small invented incident, seeded samples, and small real things that keep what they were given. */
@NullMarked
package org.factdesk.testing;

import org.jspecify.annotations.NullMarked;
