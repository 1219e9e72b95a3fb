/**
 * What the administrators of an institution manage: who has an account and may do what, which cohorts there are and who
 * looks after them, and the numbers that the institution sets for the craft's rules. Nothing that seekers write is in it.
 */
package org.throughline.domain.administration;
