/**
 * What every feature of the domain uses: values that check themselves, the answer of a decision ({@link
 * org.throughline.domain.shared.Outcome}) and the key of everything that belongs to an institution.
 */
package org.throughline.domain.shared;
