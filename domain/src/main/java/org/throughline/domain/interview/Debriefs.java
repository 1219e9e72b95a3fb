package org.throughline.domain.interview;

import java.util.Optional;

/** How interviews went. */
public interface Debriefs {
    /** The debrief of a thread; empty when there is none yet. */
    Optional<Debrief> of(InterviewThread thread);

    /** Keeps a new debrief. */
    void add(Debrief debrief);
}
