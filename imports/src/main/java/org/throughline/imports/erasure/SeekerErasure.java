package org.throughline.imports.erasure;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.imports.sql.References;
import org.throughline.imports.sql.Statements;

/**
 * Erases a seeker with all that is theirs, in one transaction. Which tables that are, and in which order they can be
 * emptied, is asked of the database's catalog, so that a new table is not forgotten.
 */
final class SeekerErasure {
    private static final String ACCOUNT = """
            select a.id, a.email, a.roles = '{SEEKER}' as only_seeker
            from seeker s
            join account a on a.institution_id = :institution and a.id = s.account_id
            where s.institution_id = :institution and s.id = :id
            for update""";

    private static final String TABLES_OF_SEEKERS = """
            select c.relname::text
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            where c.relkind in ('r', 'p') and not c.relispartition
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'seeker_id' and not a.attisdropped)
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and not a.attisdropped) = :keyed
            order by 1""";
    private static final String STILL_NAMED = """
            select distinct k.conrelid::regclass::text as table_name, a.attname::text as column_name
            from pg_constraint k
            cross join lateral unnest(k.conkey, k.confkey) p(own, other)
            join pg_attribute f on f.attrelid = k.confrelid and f.attnum = p.other and f.attname = 'id'
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.own
            where k.contype = 'f' and k.confrelid = 'account'::regclass and k.confdeltype <> 'c'
            order by 1, 2""";

    /** What is an account's alone, and goes with it. */
    private static final String OF_ACCOUNTS = """
            select distinct k.conrelid::regclass::text as table_name, a.attname::text as column_name
            from pg_constraint k
            cross join lateral unnest(k.conkey, k.confkey) p(own, other)
            join pg_attribute f on f.attrelid = k.confrelid and f.attnum = p.other and f.attname = 'id'
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.own
            where k.contype = 'f' and k.confrelid = 'account'::regclass and k.confdeltype = 'c'
            order by 1, 2""";

    private final Statements statements;
    private final UUID accountId;
    private final String email;
    private final boolean onlySeeker;

    private SeekerErasure(Statements statements, UUID accountId, String email, boolean onlySeeker) {
        this.statements = statements;
        this.accountId = accountId;
        this.email = email;
        this.onlySeeker = onlySeeker;
    }

    /** Of a seeker; empty where there is none. */
    static Optional<SeekerErasure> of(Statements statements, UUID seekerId) throws SQLException {
        Statements named = statements.with("id", seekerId).with("seekers", List.of(seekerId));
        return named.first(ACCOUNT, row -> {
            UUID account = row.getObject(1, UUID.class);
            Words words = Words.of(List.of(row.getString(2).toLowerCase(Locale.ROOT)), List.of(), List.of());
            return new SeekerErasure(
                    named.with("account", account).with("sure", words.sure()).with("names", words.names()),
                    account,
                    row.getString(2),
                    row.getBoolean(3));
        });
    }

    boolean isOf(String typed) {
        return email.equalsIgnoreCase(typed.strip());
    }

    boolean mustWait() throws SQLException {
        return Leftovers.ofASeeker(statements).areBeingWritten();
    }

    /** Does it; returns how many contacts went. */
    int run() throws SQLException {
        statements.run(PersonErasure.HIDE_BATCHES.formatted("t.seeker_id = :id"));
        int contacts = statements
                .ids("select c.id from contact c where c.institution_id = :institution and c.seeker_id = :id")
                .size();
        Leftovers.ofASeeker(statements).remove();
        for (String table : inOrder()) {
            forget(table, "t.seeker_id = :id");
            statements.run(
                    "delete from %s t where t.institution_id = :institution and t.seeker_id = :id".formatted(table));
        }
        statements.run("delete from external_key t where t.institution_id = :institution and t.owner_id = :id");
        forget("seeker", "t.id = :id");
        statements.run("delete from seeker t where t.institution_id = :institution and t.id = :id");
        endAccount();
        return contacts;
    }

    /** What imports noted of rows that go, and how they are called outside. */
    private void forget(String table, String whose) throws SQLException {
        if (table.equals("seeker") || isKeyed(table)) {
            for (String named : List.of("external_key", "import_change")) {
                statements.run(
                        "delete from %s x using %s t where x.institution_id = :institution and x.row_id = t.id and t.institution_id = :institution and %s"
                                .formatted(named, table, whose));
            }
        }
    }

    private void endAccount() throws SQLException {
        if (!onlySeeker) {
            statements.run("""
                    update account t set roles = array_remove(t.roles, 'SEEKER'), version = t.version + 1
                    where t.institution_id = :institution and t.id = :account""");
            return;
        }
        forgetAccount();
        for (Place place : places(OF_ACCOUNTS)) {
            statements.run("delete from %s t where t.institution_id = :institution and t.%s = :account"
                    .formatted(place.table(), place.column()));
        }
        statements.run("""
                update report_run t set asked_by = null
                where t.institution_id = :institution and t.asked_by = :account""");
        statements
                .with("address", SignInAddress.hash(email))
                .run("delete from sign_in_attempt where address_hash = :address");
        if (isStillNamed()) {
            statements.run("""
                    update account t
                    set name = '%s', email = t.id || '@erased.invalid', username = null, external_key = null,
                        password_hash = null, language = null, weekly_digest = false,
                        deactivated_at = coalesce(t.deactivated_at, :now), version = t.version + 1
                    where t.institution_id = :institution and t.id = :account""".formatted(Fate.NAMELESS));
        } else {
            statements.run("delete from account t where t.institution_id = :institution and t.id = :account");
        }
    }

    private void forgetAccount() throws SQLException {
        for (String named : List.of("external_key", "import_change")) {
            statements.run(
                    "delete from %s x where x.institution_id = :institution and x.row_id = :account".formatted(named));
        }
    }

    /** Whether something of the institution says that this account did it: an import, a merge, a run of reports. */
    private boolean isStillNamed() throws SQLException {
        for (Place place : places(STILL_NAMED)) {
            if (statements
                    .first(
                            "select 1 from %s t where t.institution_id = :institution and t.%s = :account limit 1"
                                    .formatted(place.table(), place.column()),
                            row -> row.getInt(1))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A column that names an account. */
    private record Place(String table, String column) {}

    private List<Place> places(String sql) throws SQLException {
        return statements.rows(sql, row -> new Place(row.getString("table_name"), row.getString("column_name")));
    }

    private Set<String> tables(boolean keyed) throws SQLException {
        return new LinkedHashSet<>(statements.with("keyed", keyed).rows(TABLES_OF_SEEKERS, row -> row.getString(1)));
    }

    private boolean isKeyed(String table) throws SQLException {
        return tables(true).contains(table);
    }

    /** Those that refer before those that are referred to. */
    private List<String> inOrder() throws SQLException {
        Set<String> all = tables(true);
        all.addAll(tables(false));
        return References.of(statements).inOrder(all);
    }
}
