/**
 * Referrals in the database: the edges from which the chains of a network grow.
 */
package org.throughline.persistence.referral;
