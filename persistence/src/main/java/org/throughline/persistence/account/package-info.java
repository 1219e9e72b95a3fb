/**
 * Signing in, by plain SQL: it happens on every request, before anything else, and is one statement then. Secrets are
 * kept only as hashes.
 */
package org.throughline.persistence.account;
