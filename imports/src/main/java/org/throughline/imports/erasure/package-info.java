/**
 * Erases people: contacts become nameless, seekers go altogether, and what imports and exports still keep of either goes
 * too. What happens to each table and column is listed once, in {@link org.throughline.imports.erasure.ContactFates}; a
 * test compares it with the database.
 */
package org.throughline.imports.erasure;
