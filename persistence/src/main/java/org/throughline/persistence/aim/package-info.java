/**
 * Targets, values, fit, background and common ground in the database.
 */
package org.throughline.persistence.aim;
