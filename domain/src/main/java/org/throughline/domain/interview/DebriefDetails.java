package org.throughline.domain.interview;

import java.time.Instant;

/**
 * How an interview went, as it is told, not checked yet. Each may be null, for not said.
 *
 * @param arrivedAt when the seeker was there (D2)
 * @param actualMinutes how long it took; 1 to 480 (D2)
 * @param theySpokePercent the contact's share of the talking; 0 to 100 (D3)
 * @param flow how well the conversation flowed, from 1 (it stalled) to 5 (by itself) (D3)
 * @param story what the contact's story was (D3)
 * @param resumeBrought whether the résumé was at hand (D5)
 * @param resumeAskedFor whether they asked for it (D5)
 * @param resumeGiven whether they got it (D5)
 * @param tabOffered whether the seeker offered to pay; for coffee and lunch only (D6)
 * @param tabPaid whether the seeker paid; for coffee and lunch only (D6)
 * @param openingRaisedBy who brought up an opening; null when nobody did (D7)
 * @param openingQualified whether the seeker is qualified for it (D7)
 * @param openingAtTheEnd whether it came up at the end only (D7)
 * @param thankedInPerson whether the seeker thanked at the end (F1)
 * @param askedForNames whether the seeker asked who else to talk to (E1)
 * @param notes anything else
 */
public record DebriefDetails(
        Instant arrivedAt,
        Integer actualMinutes,
        Integer theySpokePercent,
        Integer flow,
        String story,
        Boolean resumeBrought,
        Boolean resumeAskedFor,
        Boolean resumeGiven,
        Boolean tabOffered,
        Boolean tabPaid,
        RaisedBy openingRaisedBy,
        Boolean openingQualified,
        Boolean openingAtTheEnd,
        Boolean thankedInPerson,
        Boolean askedForNames,
        String notes) {
    /** Nothing was said yet. */
    public static final DebriefDetails UNSAID = new DebriefDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
