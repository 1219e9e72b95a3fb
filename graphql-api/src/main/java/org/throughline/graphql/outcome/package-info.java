/**
 * What came of the network, the good news to tell, and where a seeker stands.
 */
package org.throughline.graphql.outcome;
