/**
 * The import of a roster: accounts, seekers, cohorts and advisors of an institution, from our own template or from
 * Handshake's student file. Columns are named by {@link org.throughline.imports.roster.RosterField}; a row is read by itself
 * as {@link org.throughline.imports.roster.Fact}s; whom the rows are about, and which contradict each other or what is
 * known, is found for all of them at once; then they are merged slice by slice.
 */
package org.throughline.imports.roster;
