package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;

/** Numbers that the next row gets, such as those of jobs. */
final class Sequences {

    private static final String WHERE_THEY_ARE = """
            select format('select setval(%L, %s, true)', quote_ident(sequencename), last_value)
            from pg_sequences
            where schemaname = 'public' and last_value is not null
            order by sequencename""";

    private Sequences() {}

    /** PostgreSQL does not take this back with a transaction; but numbers that are left out do no harm. */
    static void move(Connection from, Connection to) throws SQLException {
        for (String order : Catalog.texts(from, WHERE_THEY_ARE)) {
            Catalog.texts(to, order);
        }
    }
}
