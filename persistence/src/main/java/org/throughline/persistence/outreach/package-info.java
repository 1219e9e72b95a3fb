/**
 * Messages and templates in the database, and what is known around a message, read in one statement.
 */
package org.throughline.persistence.outreach;
