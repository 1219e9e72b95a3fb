package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema that takes rows in any order, within one transaction: without foreign keys, with triggers asleep, because what they
 * did stands in the rows already, and with row-level security lifted for the owner, because {@code COPY} refuses to write
 * through it. The owner may do all of this; no superuser is needed. {@link #close} brings everything back, which checks each
 * foreign key over all rows, and makes sure that the schema is what it was.
 */
final class OpenedSchema {

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)
            from pg_constraint k
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
            order by k.conrelid::regclass::text, k.conname""";

    private static final String FOREIGN_KEYS_AGAIN = """
            select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
            order by k.conrelid::regclass::text, k.conname""";

    private static final String TRIGGERS = """
            select format('alter table %s %s trigger %I', t.tgrelid::regclass, '{order}', t.tgname)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
            where not t.tgisinternal and t.tgenabled = 'O'
            order by 1""";

    private static final String FORCED = """
            select format('alter table %s {order} row level security', c.oid::regclass)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
            order by 1""";

    /** All that was lifted, in words. */
    private static final String AS_IT_IS = """
            select k.conrelid::regclass || ' ' || k.conname || ' ' || k.convalidated || ' ' || pg_get_constraintdef(k.oid)
            from pg_constraint k where k.connamespace = 'public'::regnamespace
            union all
            select t.tgrelid::regclass || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
            where not t.tgisinternal
            union all
            select c.oid::regclass || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            order by 1""";

    private final Connection connection;
    private final List<String> before;
    private final List<String> restore;

    private OpenedSchema(Connection connection, List<String> before, List<String> restore) {
        this.connection = connection;
        this.before = before;
        this.restore = restore;
    }

    /** Opens it; the transaction that is running keeps everybody else out of the tables until it ends. */
    static OpenedSchema of(Connection connection) throws SQLException {
        List<String> before = Catalog.texts(connection, AS_IT_IS);
        List<String> restore = new ArrayList<>(Catalog.texts(connection, FOREIGN_KEYS_AGAIN));
        restore.addAll(Catalog.texts(connection, TRIGGERS.replace("{order}", "enable")));
        restore.addAll(Catalog.texts(connection, FORCED.replace("{order}", "force")));
        List<String> lift = new ArrayList<>(Catalog.texts(connection, FOREIGN_KEYS));
        lift.addAll(Catalog.texts(connection, TRIGGERS.replace("{order}", "disable")));
        lift.addAll(Catalog.texts(connection, FORCED.replace("{order}", "no force")));
        Catalog.execute(connection, lift);
        return new OpenedSchema(connection, before, restore);
    }

    /** As it was, with every row checked against the foreign keys. */
    void close() throws SQLException {
        Catalog.execute(connection, restore);
        if (!Catalog.texts(connection, AS_IT_IS).equals(before)) {
            throw new MoveRefused("The schema of the database would not be what it was before; nothing was moved.");
        }
    }
}
