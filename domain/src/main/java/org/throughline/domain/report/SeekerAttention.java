package org.throughline.domain.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A seeker who needs attention.
 *
 * @param facts what was counted of them
 * @param reasons at least one, the weightiest first
 */
public record SeekerAttention(SeekerFacts facts, List<AttentionReason> reasons) {
    /**
     * The more a talk can change the earlier: by the weights of all reasons together, then by the nearer goal date, those
     * without one last, then by name and id, so that the same facts always give the same order.
     */
    public static final Comparator<SeekerAttention> RANK = Comparator.comparingInt(SeekerAttention::weight)
            .reversed()
            .thenComparing(seeker -> seeker.facts().goalDate().orElse(LocalDate.MAX))
            .thenComparing(seeker -> seeker.facts().name().toLowerCase(Locale.ROOT))
            .thenComparing(seeker -> seeker.facts().id());

    public SeekerAttention {
        reasons = List.copyOf(reasons);
    }

    /** The weights of all reasons together. */
    public int weight() {
        return reasons.stream().mapToInt(reason -> reason.kind().weight()).sum();
    }
}
