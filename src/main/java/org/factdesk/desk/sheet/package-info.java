/**
 * What a moderator types and how it is read: a {@link org.factdesk.desk.sheet.Draft} holds what was typed, and a
 * {@link org.factdesk.desk.sheet.Sheet} reads it as edits or says everything that is wrong with it. There is one sheet
 * for each sort of change. Nothing is stored here, and nobody is asked. Of the desk it may use {@code desk.order}.
 */
@NullMarked
package org.factdesk.desk.sheet;

import org.jspecify.annotations.NullMarked;
