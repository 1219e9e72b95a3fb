/**
 * What becomes known of a GraphQL request on its way, for those who run the server: which operation, compiled to what, answered
 * how. Nothing of what was asked for or answered. Where it goes is not known here.
 */
package org.throughline.graphql.telemetry;
