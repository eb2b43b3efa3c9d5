/** Somebody who has an export, its format document and a public key, and none of the desk's code. */
@NullMarked
package org.factdesk.outsider;

import org.jspecify.annotations.NullMarked;
