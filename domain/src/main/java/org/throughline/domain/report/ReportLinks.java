package org.throughline.domain.report;

import java.util.List;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/**
 * Secret addresses under which the charts of a report are shown without a sign-in, in a wiki or a mail (G10). They show what
 * the one who made them may see at the moment they are looked at: nothing any more, once that person has lost the cohort, the
 * role or the account. Steps take part in the running transaction.
 */
public interface ReportLinks {
    /** Most addresses that one account has at a time. */
    int MOST = 50;

    /**
     * Makes an address.
     *
     * @return {@code NOT_FOUND} where the viewer may not see what the scope is about, {@code OUT_OF_RANGE} for one more than
     *     {@value #MOST}
     */
    Outcome<NewReportLink> create(Viewer viewer, ReportScope scope);

    /**
     * Makes an address stop working: one's own, or as an administrator anybody's of the institution.
     *
     * @return its id; {@code NOT_FOUND} when there is none of this id, or not the viewer's
     */
    Outcome<UUID> revoke(Viewer viewer, UUID id);

    /** The viewer's addresses, an administrator's institution's; latest first. */
    List<ReportLink> links(Viewer viewer);

    /**
     * An address just made.
     *
     * @param id of the address; it opens nothing
     * @param folder path on this server below which the charts are, such as {@code /charts/…}; a secret
     */
    record NewReportLink(UUID id, String folder) {
        /** Never the path. */
        @Override
        public String toString() {
            return "report link " + id;
        }
    }
}
