package org.throughline.graphql.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * What a statement is run for.
 *
 * @param viewer on whose behalf
 * @param today the viewer's day
 * @param parents the ids of the rows that the level starts from; empty at the root
 */
public record Run(Viewer viewer, LocalDate today, UUID[] parents) {}
