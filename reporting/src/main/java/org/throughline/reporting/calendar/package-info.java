/**
 * A seeker's calendar feed (D1): interviews and due dates in iCalendar form under a secret address, for the seeker's own
 * calendar program to subscribe to. Begin with {@code CalendarServlet}: it finds the feed of an address, reads what is in
 * its window by two statements, and writes it down.
 */
package org.throughline.reporting.calendar;
