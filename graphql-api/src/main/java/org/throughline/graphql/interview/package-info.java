/**
 * Interview threads and their events: types, queries and mutations.
 */
package org.throughline.graphql.interview;
