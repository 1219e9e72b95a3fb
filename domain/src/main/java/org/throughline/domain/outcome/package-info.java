/**
 * What came of the network, and telling the good news to everyone who helped.
 */
package org.throughline.domain.outcome;
