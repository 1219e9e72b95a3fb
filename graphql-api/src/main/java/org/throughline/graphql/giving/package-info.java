/**
 * Giving as much as one takes: the ledger with each contact, help that came, introductions made.
 */
package org.throughline.graphql.giving;
