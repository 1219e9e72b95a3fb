package org.throughline.domain.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A seeker, and why they need attention.
 *
 * @param facts what was counted of them
 * @param reasons the weightiest first; none of whoever needs no attention
 */
public record SeekerAttention(SeekerFacts facts, List<AttentionReason> reasons) {
    /**
     * The more a talk can change the earlier: by the weights of all reasons together, then by the nearer goal date, those
     * without one last, then by name and id, so that the same facts always give the same order. Whoever needs none comes by
     * name only.
     */
    public static final Comparator<SeekerAttention> RANK = Comparator.comparingInt(SeekerAttention::weight)
            .reversed()
            .thenComparing(SeekerAttention::nearestGoal)
            .thenComparing(seeker -> seeker.facts().name().toLowerCase(Locale.ROOT))
            .thenComparing(seeker -> seeker.facts().id());

    public SeekerAttention {
        reasons = List.copyOf(reasons);
    }

    /** Whether there is any reason. */
    public boolean isNeeded() {
        return !reasons.isEmpty();
    }

    private LocalDate nearestGoal() {
        return isNeeded() ? facts.goalDate().orElse(LocalDate.MAX) : LocalDate.MAX;
    }

    /** The weights of all reasons together. */
    public int weight() {
        return reasons.stream().mapToInt(reason -> reason.kind().weight()).sum();
    }
}
