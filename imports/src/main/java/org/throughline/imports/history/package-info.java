/**
 * Everything that a seeker or an institution has, as tables that refer to each other by keys. {@link
 * org.throughline.imports.history.Catalogue} says once what those tables and their columns are; exports are written by it,
 * and histories of earlier years, or exports, are read by it.
 */
package org.throughline.imports.history;
