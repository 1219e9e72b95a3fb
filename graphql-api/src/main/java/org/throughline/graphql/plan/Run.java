package org.throughline.graphql.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * What a statement is run for.
 *
 * @param viewer on whose behalf
 * @param today the viewer's day
 * @param slots the values that the request gave, by the plan's slots
 * @param parents the ids of the rows that the level starts from; empty at the root
 */
public record Run(Viewer viewer, LocalDate today, Object[] slots, UUID[] parents) {

    /** The same run for the rows of a level further in. */
    public Run from(UUID[] rows) {
        return new Run(viewer, today, slots, rows);
    }
}
