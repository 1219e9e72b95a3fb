/**
 * Ties, touches and signals in the database.
 */
package org.throughline.persistence.keepingintouch;
