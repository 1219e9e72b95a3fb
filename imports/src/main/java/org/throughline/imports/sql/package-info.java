/** Statements whose parameters have names, for set-based changes over several tables. */
package org.throughline.imports.sql;
