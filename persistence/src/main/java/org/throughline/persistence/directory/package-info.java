/** The institution's directory in PostgreSQL, and what its people have been asked in a month. */
package org.throughline.persistence.directory;
