/** The audit log in the database. */
package org.throughline.persistence.audit;
