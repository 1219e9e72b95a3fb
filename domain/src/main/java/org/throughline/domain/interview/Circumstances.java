package org.throughline.domain.interview;

import java.util.Optional;
import org.throughline.domain.directory.MonthlyRequests;

/**
 * What a thread cannot know of itself, and some steps depend on.
 *
 * @param openRequests the seeker's other requests that wait for an answer; practice threads left out (A8)
 * @param othersAsking how many other seekers of the institution wait for an answer of the same person (A8)
 * @param monthly what the person has received in the month of the request, when the institution's directory has them (A8)
 * @param questions prepared for this interview (C3)
 * @param gives what the seeker plans to bring to it (C6)
 */
public record Circumstances(
        int openRequests, int othersAsking, Optional<MonthlyRequests> monthly, int questions, int gives) {
    /** Nobody has looked: what only the circumstances could refuse is not refused. */
    public static final Circumstances NOT_LOOKED_UP =
            new Circumstances(0, 0, Optional.empty(), Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** For a request to somebody whom the directory does not have. */
    public static Circumstances ofARequest(int openRequests, int othersAsking) {
        return ofARequest(openRequests, othersAsking, Optional.empty());
    }

    /** For a request. */
    public static Circumstances ofARequest(int openRequests, int othersAsking, Optional<MonthlyRequests> monthly) {
        return new Circumstances(openRequests, othersAsking, monthly, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** For being prepared. */
    public static Circumstances ofAPreparation(int questions, int gives) {
        return new Circumstances(0, 0, Optional.empty(), questions, gives);
    }
}
