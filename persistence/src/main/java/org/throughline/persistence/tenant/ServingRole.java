package org.throughline.persistence.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The account of the database under which the server serves. It owns no table and may not bypass row-level security; it may
 * read and change rows, but only add to the audit log, and make tables of its own for what is being imported, and nothing else.
 *
 * @param name at most 63 bytes, as PostgreSQL keeps names
 */
public record ServingRole(String name, String password) {
    /**
     * Whether the session's account is held to the policies of all tables: it is neither a superuser nor has BYPASSRLS, and no
     * table lacks its policies.
     */
    public static final String IS_HELD = """
            select coalesce(bool_and(row_security_active(c.oid)), false)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""";

    private static final List<String> GRANTS = List.of(
            "grant connect, temporary on database %2$s to %1$s",
            "grant usage on schema public to %1$s", "grant usage, create on schema staging to %1$s");

    /** What others keep in the same schema is theirs, and nobody may grant it but them. */
    private static final String OWN_RELATIONS = """
            select string_agg(c.oid::regclass::text, ', ')
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = any (?) and pg_has_role(c.relowner, 'usage')""";

    private static final String OWN_ROUTINES = """
            select string_agg(p.oid::regprocedure::text, ', ')
            from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prokind = any (?) and pg_has_role(p.proowner, 'usage')""";

    /** Any number, the same in every build. */
    private static final long LOCK = 7_402_164_885_102_607L;

    private static final int KNOWS_MAINTAIN = 170_000;

    /** What stands in the way of serving under an account, in words for an administrator. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    /**
     * Makes the account if there is none, and grants it what it needs; to be repeated after each migration.
     *
     * @param owner the account that owns the database
     * @throws Unfit when there is no such account and the owner may not make it, or when it could bypass the policies
     */
    public void prepare(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // PostgreSQL does not let two grant rights to the same table at once.
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            String role = statement.enquoteIdentifier(name, true);
            if (!is(connection, "select exists (select from pg_roles where rolname = ?)")) {
                create(connection, statement, role);
            }
            refuseTooMighty(connection);
            String database = statement.enquoteIdentifier(connection.getCatalog(), true);
            for (String grant : GRANTS) {
                statement.execute(grant.formatted(role, database));
            }
            // For statistics after a large import; older servers leave them to autovacuum.
            String maintain = version(statement) >= KNOWS_MAINTAIN ? ", maintain" : "";
            String tables = own(connection, OWN_RELATIONS, "r", "p", "v");
            statement.execute("grant select, insert, update, delete%s on %s to %s".formatted(maintain, tables, role));
            statement.execute("revoke insert, update, delete on databasechangelog, databasechangeloglock from " + role);
            statement.execute("revoke update, delete on audit_entry from " + role);
            String sequences = own(connection, OWN_RELATIONS, "S");
            statement.execute("grant usage, select on sequence %s to %s".formatted(sequences, role));
            String routines = own(connection, OWN_ROUTINES, "f", "p");
            statement.execute("grant execute on routine %s to %s".formatted(routines, role));
            connection.commit();
        }
    }

    /** Gives an account that exists this password; for accounts that nobody but this server uses. */
    public void renewPassword(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password %s"
                    .formatted(statement.enquoteIdentifier(name, true), statement.enquoteLiteral(password)));
        }
    }

    private static String own(Connection connection, String query, String... kinds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("char", kinds));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void create(Connection connection, Statement statement, String role) throws SQLException {
        if (!is(
                connection,
                "select rolsuper or rolcreaterole from pg_roles where rolname = current_user and ? <> ''")) {
            throw new Unfit(("There is no database user %s, and this owner of the database may not create it."
                            + " As an administrator, run: create role %s login password '…';")
                    .formatted(name, role));
        }
        statement.execute("create role %s login password %s".formatted(role, statement.enquoteLiteral(password)));
    }

    private void refuseTooMighty(Connection connection) throws SQLException {
        if (is(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = ?")) {
            throw new Unfit(("The database user %s may bypass row-level security;"
                            + " the server must serve under one that is neither a superuser nor has BYPASSRLS.")
                    .formatted(name));
        }
        if (is(connection, "select pg_has_role(?, current_user, 'member')")) {
            throw new Unfit(("The database user %s is the owner of the database, or has the owner's rights;"
                            + " the server must serve under one that has not.")
                    .formatted(name));
        }
    }

    private boolean is(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Whether an account is held to the policies, see {@link #IS_HELD}. */
    public static boolean isHeld(DataSource account) throws SQLException {
        try (Connection connection = account.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IS_HELD)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "ServingRole[" + name + "]";
    }
}
