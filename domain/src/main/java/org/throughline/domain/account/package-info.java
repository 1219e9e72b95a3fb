/**
 * Who signs in: accounts, their roles, and the sessions and tokens by which a request proves whose it is.
 */
package org.throughline.domain.account;
