/** How this module speaks to the database: statements whose parameters have names. */
package org.throughline.reporting.sql;
