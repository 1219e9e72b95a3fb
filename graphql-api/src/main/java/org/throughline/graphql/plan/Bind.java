package org.throughline.graphql.plan;

import java.sql.SQLException;

/** The value of one placeholder of a statement. */
@FunctionalInterface
public interface Bind {
    /** The value at a run of the plan; null, String, Integer, Boolean, UUID, LocalDate, UUID[] or String[]. */
    Object at(Run run) throws SQLException;
}
