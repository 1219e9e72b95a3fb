package org.throughline.domain.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The attention list as it is at one moment.
 *
 * @param at when it was computed
 * @param timeZone the institution's, in which days are counted
 * @param seekers how many seekers were looked at
 * @param needing how many of them need attention
 * @param first the first of those in their order, and of the others where everybody was asked for
 */
public record Attention(Instant at, ZoneId timeZone, int seekers, int needing, List<SeekerAttention> first) {
    public Attention {
        first = List.copyOf(first);
    }
}
