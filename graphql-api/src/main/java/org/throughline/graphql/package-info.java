/**
 * The GraphQL API: the schema (by feature), the {@code /graphql} endpoint, and the compiler that turns a query over stored
 * types into a few flat SQL statements.
 */
package org.throughline.graphql;
