/**
 * What was asked and not answered: grouped by meaning, shown with the most asked first, answered or set aside. A gap
 * closes by itself when the record has come to answer it.
 * Of the desk it may use {@code desk.order} and {@code desk.front}.
 */
@NullMarked
package org.factdesk.desk.gap;

import org.jspecify.annotations.NullMarked;
