/**
 * What every connection shares: pages, cursors, nodes. See the Relay cursor connections specification.
 */
package org.throughline.graphql.relay;
