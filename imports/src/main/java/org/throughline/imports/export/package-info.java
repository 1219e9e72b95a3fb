/**
 * Exports: what a seeker or an institution has, by the catalogue in {@code history}, as one file in one of several forms.
 * Rows are read from one snapshot through a cursor and written as they come, so that memory does not grow with them.
 */
package org.throughline.imports.export;
