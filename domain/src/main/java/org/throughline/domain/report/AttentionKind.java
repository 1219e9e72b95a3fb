package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;
import org.throughline.domain.shared.Practice;

/**
 * Why a seeker is on the attention list. The weight says how much a talk with the advisor can change; the weights of all
 * reasons of a seeker add up to their place on the list. The order is that of the weights.
 */
@Meaning("Why a seeker is on the attention list.")
public enum AttentionKind {
    @Meaning("Has asked nobody yet.")
    NOT_STARTED(Practice.A9, 8),
    @Meaning("Has begun, and nothing has happened for long.")
    STALLED(Practice.B9, 7),
    @Meaning("Many requests were never answered, and most of those whose text is known sell or are about the writer.")
    IGNORED_SELLING_REQUESTS(Practice.B1, 6),
    @Meaning("The target will not be reached by the goal date at the pace of the last weeks, or that day has passed.")
    TARGET_OUT_OF_REACH(Practice.F8, 5),
    @Meaning("The first interview was held late for the goal, or none was and the goal is near.")
    LATE_START(Practice.A11, 4),
    @Meaning("In several interviews in a row nobody was named, and no question for names is noted.")
    NO_REFERRALS_ASKED(Practice.E1, 3),
    @Meaning("Somebody who gave an interview has not been thanked in time.")
    THANKS_OVERDUE(Practice.F1, 2);

    private final Practice practice;
    private final int weight;

    AttentionKind(Practice practice, int weight) {
        this.practice = practice;
        this.weight = weight;
    }

    /** The practice behind it. */
    public Practice practice() {
        return practice;
    }

    /** How much a talk can change, 2 to 8. */
    public int weight() {
        return weight;
    }
}
