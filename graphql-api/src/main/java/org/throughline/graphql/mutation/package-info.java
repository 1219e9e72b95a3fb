/**
 * What every mutation shares: one transaction each, refusals as {@code userErrors}, and mutation keys that make a repeated
 * request one change.
 */
package org.throughline.graphql.mutation;
