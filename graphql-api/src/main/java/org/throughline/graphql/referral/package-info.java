/**
 * Referrals and the chains that grow from them: types, edges and mutations.
 */
package org.throughline.graphql.referral;
