/**
 * Who led to whom: referrals and introductions, from which the chains of a network grow.
 */
package org.throughline.domain.referral;
