package org.throughline.imports.roster;

import java.sql.Array;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.imports.target.Work;

/** Ids for rows that a statement makes, since the database cannot be relied on to give ids that sort by time. */
final class NewIds {
    private NewIds() {}

    /** As many ids as a query counts, as a parameter of type {@code uuid[]}. */
    static Array counted(Work work, String count) throws SQLException {
        long number = work.query(count, row -> row.getLong(1)).get(0);
        UUID[] ids = Stream.generate(work.ids()::next).limit(number).toArray(UUID[]::new);
        return work.connection().createArrayOf("uuid", ids);
    }
}
