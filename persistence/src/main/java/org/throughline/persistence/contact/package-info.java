/**
 * Contacts and organisations in the database. Every look-up names the institution and the seeker, so that what belongs
 * to someone else looks like what does not exist.
 */
package org.throughline.persistence.contact;
