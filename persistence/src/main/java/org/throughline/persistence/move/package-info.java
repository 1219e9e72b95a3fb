/**
 * Moves all that one database of Throughline's holds into another, empty one, on another server perhaps:
 * {@link org.throughline.persistence.move.DatabaseMove}. Which tables there are, with which columns, keys and triggers, is asked
 * of the catalog, so that a table of a later change is moved too. It needs no rights but the owner's on either side.
 */
package org.throughline.persistence.move;
