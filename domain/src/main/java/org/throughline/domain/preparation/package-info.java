/**
 * Preparing an interview (C1 to C5): research notes with their source, claims that an interview settles, and the questions
 * to ask, with the bank that questions may start from.
 */
package org.throughline.domain.preparation;
