/**
 * Joins the query compiler to graphql-java: stored fields are compiled and come back as finished bytes; mutations,
 * introspection and computed fields are executed by graphql-java itself.
 */
package org.throughline.graphql.execution;
