package org.throughline.domain.account;

/**
 * What the server does with people for whom an identity provider vouches.
 *
 * @param createsAccounts whether somebody whom nobody invited gets an account
 */
public record ExternalPolicy(boolean createsAccounts) {}
