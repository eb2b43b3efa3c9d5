/**
 * Sums of many numbers, as fast as plain Java makes them: products of matrices, and the steps by which weights go down
 * a slope. What is made does not depend on how many threads take part. Uses no other room.
 */
@NullMarked
package org.factdesk.arithmetic;

import org.jspecify.annotations.NullMarked;
