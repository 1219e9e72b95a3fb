/**
 * What people may ask of an institution about their own data: to see it, and to be forgotten. Contacts never signed up, so
 * an administrator acts for them.
 */
package org.throughline.domain.privacy;
