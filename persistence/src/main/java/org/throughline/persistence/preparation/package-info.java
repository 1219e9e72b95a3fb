/**
 * Research notes, claims, questions and the question bank in the database.
 */
package org.throughline.persistence.preparation;
