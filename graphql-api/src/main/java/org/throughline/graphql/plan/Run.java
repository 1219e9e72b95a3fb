package org.throughline.graphql.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * What a statement is run for.
 *
 * @param viewer on whose behalf
 * @param now the moment of the request
 * @param slots the values that the request gave, by the plan's slots
 * @param parents the ids of the rows that the level starts from; empty at the root
 */
public record Run(Viewer viewer, Instant now, Object[] slots, UUID[] parents) {

    /** The viewer's day. */
    LocalDate today() {
        return LocalDate.ofInstant(now, viewer.timeZone());
    }

    /** The same run for the rows of a level further in. */
    public Run from(UUID[] rows) {
        return new Run(viewer, now, slots, rows);
    }
}
