/**
 * Preparing an interview through the API (C1 to C5, C8): research notes, claims, questions with their bank, and the brief.
 */
package org.throughline.graphql.preparation;
