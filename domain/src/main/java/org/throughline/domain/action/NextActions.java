package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.account.Viewer;

/** What seekers are to do next (A9), for whoever tells them beside the API. */
public interface NextActions {
    /**
     * What is due by a day or overdue, in the order of the list; what was put off or away is left out.
     *
     * @param viewer a seeker; others have nothing to do
     * @param today in the viewer's time zone
     * @param until the last day on which something may be due; at most 7 days after today
     * @param most how many of the first; at most 100
     */
    List<NextAction> due(Viewer viewer, LocalDate today, LocalDate until, int most);
}
