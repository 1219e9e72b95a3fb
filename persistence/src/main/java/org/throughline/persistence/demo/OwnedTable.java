package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.shared.SeekerOwned;

/** Rows of a table of what belongs to a seeker: whose they are and when they were made is the same for all of them. */
final class OwnedTable {
    private final CopyTable table;

    OwnedTable(String name, String... columns) {
        table = new CopyTable(
                name,
                Stream.concat(Stream.of("institution_id", "id", "seeker_id", "created_at"), Stream.of(columns))
                        .toArray(String[]::new));
    }

    /** A row with these values in the order of the columns. */
    void add(SeekerOwned owned, Object... values) {
        Stream<Object> whose =
                Stream.of(owned.key().institutionId(), owned.id(), owned.seekerId(), DemoIds.madeAt(owned.id()));
        table.add(Stream.concat(whose, Stream.of(values)).toArray());
    }

    void sendTo(CopyManager copy) throws SQLException, IOException {
        table.sendTo(copy);
    }
}
