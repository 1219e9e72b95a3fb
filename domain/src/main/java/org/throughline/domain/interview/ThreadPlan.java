package org.throughline.domain.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a seeker says when opening a thread, not checked yet.
 *
 * @param purpose why this person (A3); may wait until the request
 * @param approach how the seeker comes to them (A7)
 * @param channel by what means the seeker will ask (B8)
 * @param requestedMinutes how long to ask for (B7); the institution's usual minutes unless told
 * @param openedAt when
 * @param offeredFormats in what forms the seeker offers to meet, the best first (B7)
 * @param practice whether it is practised with family or friends (A12), and so counts nowhere
 */
public record ThreadPlan(
        Optional<String> purpose,
        Approach approach,
        Channel channel,
        Optional<Integer> requestedMinutes,
        Instant openedAt,
        List<MeetingFormat> offeredFormats,
        boolean practice) {
    public ThreadPlan {
        offeredFormats = List.copyOf(offeredFormats);
    }

    /** A plan for an interview that counts, which offers no form of its own. */
    public ThreadPlan(
            Optional<String> purpose,
            Approach approach,
            Channel channel,
            Optional<Integer> requestedMinutes,
            Instant openedAt) {
        this(purpose, approach, channel, requestedMinutes, openedAt, List.of(), false);
    }

    /** The same plan, in these forms. */
    public ThreadPlan offering(List<MeetingFormat> formats) {
        return new ThreadPlan(purpose, approach, channel, requestedMinutes, openedAt, formats, practice);
    }

    /** The same plan, to practise (A12). */
    public ThreadPlan toPractise() {
        return new ThreadPlan(purpose, approach, channel, requestedMinutes, openedAt, offeredFormats, true);
    }
}
