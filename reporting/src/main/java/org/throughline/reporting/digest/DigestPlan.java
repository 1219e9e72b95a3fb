package org.throughline.reporting.digest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;

/**
 * Writes down who gets a digest this week: from the institution's hour on Monday until the end of Wednesday, by the clocks of
 * the seeker's time zone, or of the institution's for those who are none. So a Monday that was missed is made up for two days
 * and no longer. One row for each account and week, however often and on however many nodes it is done.
 */
final class DigestPlan {
    private static final int DAYS_TO_MAKE_UP = 3;

    private static final String ZONES = """
            select time_zone from seeker where institution_id = ?
            union select time_zone from institution where institution_id = ?""";

    private static final String INSERT = """
            insert into digest_mail (institution_id, account_id, week, state, next_attempt_at, expires_at, created_at)
            select a.institution_id, a.id, z.week, 'PENDING', ?::timestamptz, z.expires, ?::timestamptz
            from account a
            join institution i on i.institution_id = a.institution_id
            left join seeker s on s.institution_id = a.institution_id and s.account_id = a.id
            join unnest(?::text[], ?::timestamp[], ?::date[], ?::timestamptz[]) as z(zone, local, week, expires)
              on z.zone = coalesce(s.time_zone, i.time_zone)
            where a.institution_id = ? and a.deactivated_at is null and a.weekly_digest and a.roles && ?::text[]
              and z.local >= z.week + i.digest_hour * interval '1 hour'
              and not exists (
                  select from digest_mail m
                  where m.institution_id = a.institution_id and m.account_id = a.id and m.week = z.week)
            on conflict do nothing""";

    private final DataSource dataSource;

    DigestPlan(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes down what is missing.
     *
     * @param roles for which there is anything to tell
     * @return how many digests there are more
     */
    int write(Instant now, Set<Role> roles) throws SQLException {
        int written = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (UUID institution : institutions(connection)) {
                written += Tenant.<Integer, SQLException>call(
                        institution, () -> write(connection, institution, now, roles));
            }
        }
        return written;
    }

    private static List<UUID> institutions(Connection connection) throws SQLException {
        List<UUID> institutions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select institutions()")) {
            while (row.next()) {
                institutions.add(row.getObject(1, UUID.class));
            }
        }
        return institutions;
    }

    private static int write(Connection connection, UUID institution, Instant now, Set<Role> roles)
            throws SQLException {
        List<Week> weeks = zones(connection, institution).stream()
                .map(zone -> Week.of(zone, now))
                .filter(Week::isDue)
                .toList();
        return weeks.isEmpty() || roles.isEmpty() ? 0 : insert(connection, institution, now, roles, weeks);
    }

    private static List<String> zones(Connection connection, UUID institution) throws SQLException {
        List<String> zones = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ZONES)) {
            statement.setObject(1, institution);
            statement.setObject(2, institution);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    zones.add(row.getString(1));
                }
            }
        }
        return zones;
    }

    private static int insert(Connection connection, UUID institution, Instant now, Set<Role> roles, List<Week> weeks)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, now.toString());
            statement.setString(2, now.toString());
            statement.setArray(3, texts(connection, weeks.stream().map(Week::zone)));
            statement.setArray(4, texts(connection, weeks.stream().map(Week::local)));
            statement.setArray(5, texts(connection, weeks.stream().map(Week::monday)));
            statement.setArray(6, texts(connection, weeks.stream().map(Week::expires)));
            statement.setObject(7, institution);
            statement.setArray(8, texts(connection, roles.stream()));
            return statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("text", values.map(Object::toString).toArray());
    }

    /** The week as it is now by the clocks of one zone. */
    private record Week(String zone, LocalDateTime local, LocalDate monday, Instant expires) {
        static Week of(String zone, Instant now) {
            ZoneId known = Zones.of(zone);
            LocalDateTime local = LocalDateTime.ofInstant(now, known);
            LocalDate monday = local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Week(
                    zone,
                    local,
                    monday,
                    monday.plusDays(DAYS_TO_MAKE_UP).atStartOfDay(known).toInstant());
        }

        boolean isDue() {
            return local.toLocalDate().isBefore(monday.plusDays(DAYS_TO_MAKE_UP));
        }
    }
}
