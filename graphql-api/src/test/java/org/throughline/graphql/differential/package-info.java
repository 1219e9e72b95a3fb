/**
 * The query compiler against a reference: graphql-java completing the same data, which a plain model holds in memory. Random
 * operations over the real schema go both ways and must be answered alike.
 */
package org.throughline.graphql.differential;
