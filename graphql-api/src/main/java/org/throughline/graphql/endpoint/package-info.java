/**
 * {@code POST /graphql}: GraphQL over HTTP, strictly. SmallRye's own servlet reads JSON as Latin-1 and runs mutations from
 * forms; this one stands in front of it.
 */
package org.throughline.graphql.endpoint;
