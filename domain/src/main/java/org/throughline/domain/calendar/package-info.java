/**
 * A seeker's interviews and due dates in the seeker's own calendar (D1): the secret address under which a calendar program
 * reads them, and what hangs on it.
 */
package org.throughline.domain.calendar;
