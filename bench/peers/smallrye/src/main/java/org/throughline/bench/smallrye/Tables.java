package org.throughline.bench.smallrye;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One statement for the children of all parents of a level. */
@ApplicationScoped
public class Tables {
    private static final String CONTACTS = """
            select institution_id, seeker_id, id, name, title, strength, organization_id
            from contact
            where institution_id = ? and seeker_id = ? and deleted_at is null
            order by name_key, id
            limit ?
            """;
    private static final String ORGANIZATIONS = """
            select id, name, sector
            from organization
            where institution_id = ? and seeker_id = ? and id = any(?) and deleted_at is null
            """;
    private static final String THREADS = """
            select t.institution_id, t.seeker_id, t.id, t.contact_id, t.state, t.channel, t.opened_at, t.last_event_at
            from unnest(?) parent (id)
            cross join lateral (
                select *
                from interview_thread
                where institution_id = ? and seeker_id = ? and contact_id = parent.id and deleted_at is null
                order by last_event_at desc, id desc
                limit 5
            ) t
            """;
    private static final String EVENTS = """
            select e.id, e.thread_id, e.kind, e.occurred_at, e.summary
            from unnest(?) parent (id)
            cross join lateral (
                select *
                from thread_event
                where institution_id = ? and seeker_id = ? and thread_id = parent.id
                order by occurred_at desc, id desc
                limit 3
            ) e
            """;
    private static final String REFERRALS = """
            select r.id, r.from_contact_id, r.name_permission, r.made_at,
                   c.institution_id, c.seeker_id, c.id, c.name, c.title, c.strength, c.organization_id
            from unnest(?) parent (id)
            cross join lateral (
                select *
                from referral
                where institution_id = ? and seeker_id = ? and from_contact_id = parent.id and deleted_at is null
                order by made_at, id
                limit 10
            ) r
            left join lateral (
                select *
                from contact
                where institution_id = ? and id = r.to_contact_id and deleted_at is null
                offset 0
            ) c on true
            """;

    private final HikariDataSource pool = new HikariDataSource();

    public Tables() {
        pool.setJdbcUrl(System.getenv("BENCH_JDBC_URL"));
        pool.setUsername(System.getenv("BENCH_USER"));
        pool.setPassword(System.getenv("BENCH_PASSWORD"));
        pool.setMaximumPoolSize(Integer.parseInt(System.getenv("BENCH_POOL")));
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    List<ContactRow> contacts(UUID institution, UUID seeker, int first) {
        return rows(CONTACTS, row -> contact(row, 1), institution, seeker, first);
    }

    List<OrganizationRow> organizations(Owner owner, UUID[] ids) {
        return rows(
                ORGANIZATIONS,
                row -> new OrganizationRow(row.getString(1), row.getString(2), row.getString(3)),
                owner.institution(),
                owner.seeker(),
                ids);
    }

    List<ThreadRow> threads(Owner owner, UUID[] contacts) {
        return rows(
                THREADS,
                row -> new ThreadRow(
                        owner(row, 1),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7),
                        instant(row, 8)),
                contacts,
                owner.institution(),
                owner.seeker());
    }

    List<EventRow> events(Owner owner, UUID[] threads) {
        return rows(
                EVENTS,
                row -> new EventRow(
                        row.getString(1), row.getString(2), row.getString(3), instant(row, 4), row.getString(5)),
                threads,
                owner.institution(),
                owner.seeker());
    }

    List<ReferralRow> referrals(Owner owner, UUID[] contacts) {
        return rows(
                REFERRALS,
                row -> new ReferralRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        row.getString(7) == null ? null : contact(row, 5)),
                contacts,
                owner.institution(),
                owner.seeker(),
                owner.institution());
    }

    private <T> List<T> rows(String sql, Mapping<T> mapping, Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof UUID[] ids) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapping.of(result));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ContactRow contact(ResultSet row, int first) throws SQLException {
        return new ContactRow(
                owner(row, first),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getObject(first + 5, Integer.class),
                row.getObject(first + 6, UUID.class));
    }

    private static Owner owner(ResultSet row, int first) throws SQLException {
        return new Owner(row.getObject(first, UUID.class), row.getObject(first + 1, UUID.class));
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    /** From a row. */
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }
}
