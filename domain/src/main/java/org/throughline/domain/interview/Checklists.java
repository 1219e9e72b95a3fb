package org.throughline.domain.interview;

import java.util.Optional;

/** What seekers have seen to before their interviews (C7). */
public interface Checklists {
    /** The living tick of an item; empty when it is not ticked. */
    Optional<ChecklistTick> tickOf(InterviewThread thread, ChecklistItem item);

    /** Keeps a new tick. */
    void add(ChecklistTick tick);
}
