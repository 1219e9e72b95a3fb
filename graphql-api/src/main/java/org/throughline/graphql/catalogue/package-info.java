/**
 * What can be read, and how: one description of the stored types, their fields and their edges. It is made from the view
 * records that SmallRye makes the schema from, so nothing about a field is written down twice. A mistake in it stops the
 * start, not the first query.
 *
 * <p>SQL in annotations speaks of {@code {}} (the row of the annotated type), {@code {target}} (the row that an edge
 * leads to), {@code :institution}, {@code :seeker}, {@code :account}, {@code :today} and {@code :zone} (the viewer's),
 * {@code :admin} (whether the viewer administers the institution), {@code :parents} (the ids of the rows that an edge starts from) and {@code :name} (an argument). The queries of a union
 * speak of {@code p.id}, the row that the edge starts from.
 */
package org.throughline.graphql.catalogue;
