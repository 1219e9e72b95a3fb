/**
 * What seekers chose to do with their next actions, in the database.
 */
package org.throughline.persistence.action;
