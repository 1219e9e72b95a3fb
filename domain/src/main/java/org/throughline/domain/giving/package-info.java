/**
 * Giving as much as one takes: the ledger with each contact, help that came, and introductions that the seeker makes.
 */
package org.throughline.domain.giving;
