package org.throughline.domain.interview;

import java.time.Instant;
import java.util.Optional;

/**
 * What a seeker says when opening a thread, not checked yet.
 *
 * @param purpose why this person (A3); may wait until the request
 * @param approach how the seeker comes to them (A7)
 * @param channel by what means the seeker will ask (B8)
 * @param requestedMinutes how long to ask for (B7); ten unless told
 * @param openedAt when
 */
public record ThreadPlan(
        Optional<String> purpose,
        Approach approach,
        Channel channel,
        Optional<Integer> requestedMinutes,
        Instant openedAt) {}
