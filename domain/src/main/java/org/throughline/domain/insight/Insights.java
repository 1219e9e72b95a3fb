package org.throughline.domain.insight;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** What interviews taught a viewer. What belongs to someone else does not exist here. */
public interface Insights {
    /** The viewer's own living insight of this id. */
    Optional<Insight> findInsight(Viewer viewer, UUID id);

    /** Keeps a new insight. */
    void add(Insight insight);

    /** The names that an insight must not hold when it is shared: its source's, and all that the viewer knows or knew. */
    KnownNames namesAround(Viewer viewer, Insight insight);

    /**
     * Shows all insights of an institution that wait in the group of this one (its role, sector and topic) when enough
     * different people stand behind them (C9). Those of practice interviews, and of interviews and contacts that were
     * deleted, never take part. Two that share at once wait for each other.
     *
     * @param smallestGroup how many different people that is
     * @param batchId of the batch, if there is one
     */
    void showIfEnough(Insight insight, int smallestGroup, UUID batchId);

    /** The viewer's own living feedback of this id. */
    Optional<Feedback> findFeedback(Viewer viewer, UUID id);

    /** Keeps new feedback. */
    void add(Feedback feedback);
}
