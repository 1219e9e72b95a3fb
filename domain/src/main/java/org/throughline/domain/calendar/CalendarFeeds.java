package org.throughline.domain.calendar;

import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * The secret addresses under which calendar programs read seekers' interviews and due dates (D1). A seeker has one at the
 * most. Whoever knows it can read the feed, so it is shown once and only a hash of it is kept. Steps take part in the
 * running transaction.
 */
public interface CalendarFeeds {

    /**
     * Makes an address. An earlier one of the same seeker stops working.
     *
     * @param language in which the feed is written
     */
    NewCalendarFeed create(Viewer viewer, UUID seekerId, CalendarLanguage language);

    /** Makes the seeker's address stop working; false when there was none. */
    boolean revoke(Viewer viewer, UUID seekerId);

    /**
     * A feed just made.
     *
     * @param id of the feed; it opens nothing
     * @param path on this server; a secret
     */
    record NewCalendarFeed(UUID id, String path) {
        /** Never the path. */
        @Override
        public String toString() {
            return "calendar feed " + id;
        }
    }
}
