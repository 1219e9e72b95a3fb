package org.throughline.reporting.figure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** An institution in Berlin, with people and what happened to them, in a real database. */
public final class Campus {
    private final DataSource dataSource;
    private final UUID id = newId();

    public Campus(DataSource dataSource) {
        this.dataSource = dataSource;
        run(
                "insert into institution (institution_id, slug, name, time_zone) values (?, ?, 'A campus', 'Europe/Berlin')",
                id,
                "" + id);
    }

    public UUID id() {
        return id;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public UUID cohort(String name) {
        UUID cohort = newId();
        run("insert into cohort (institution_id, id, name) values (?, ?, ?)", id, cohort, name);
        return cohort;
    }

    public UUID account(String... roles) {
        UUID account = newId();
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Somebody', ?::text[])",
                id,
                account,
                account + "@campus.example",
                "{" + String.join(",", roles) + "}");
        return account;
    }

    public void looksAfter(UUID advisor, UUID cohort) {
        run("insert into cohort_advisor (institution_id, cohort_id, account_id) values (?, ?, ?)", id, cohort, advisor);
    }

    /** Somebody of a cohort, or of none, since the first day of 2026; columns and values take turns. */
    public UUID seeker(UUID cohort, String level, Object... columns) {
        List<Object> all = new ArrayList<>(
                List.of("account_id", account("SEEKER"), "level", level, "created_at", at("2026-01-01T00:00")));
        if (cohort != null) {
            all.addAll(List.of("cohort_id", cohort));
        }
        all.addAll(Arrays.asList(columns));
        return row("seeker", all.toArray());
    }

    public UUID contact(UUID seeker, String name, Object... columns) {
        return of(seeker, "contact", plus(columns, "name", name, "source", "MANUAL"));
    }

    /** An interview thread; its moments are local times. */
    public UUID thread(UUID seeker, UUID contact, String opened, Object... columns) {
        return of(
                seeker,
                "interview_thread",
                plus(columns, "contact_id", contact, "opened_at", at(opened), "last_event_at", at(opened)));
    }

    /** A row that belongs to a seeker. */
    public UUID of(UUID seeker, String table, Object... columns) {
        return row(table, plus(columns, "seeker_id", seeker));
    }

    /** A row; columns and values take turns. */
    public UUID row(String table, Object... columns) {
        UUID row = newId();
        List<String> names = new ArrayList<>(List.of("institution_id", "id"));
        List<Object> values = new ArrayList<>(List.of(id, row));
        for (int i = 0; i < columns.length; i += 2) {
            names.add((String) columns[i]);
            values.add(columns[i + 1]);
        }
        run(
                "insert into " + table + " (" + String.join(", ", names) + ") values (?"
                        + ", ?".repeat(names.size() - 1) + ")",
                values.toArray());
        return row;
    }

    public void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** A local time in Berlin, such as {@code 2026-03-01T10:00}. */
    public static OffsetDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime();
    }

    public static Instant moment(String local) {
        return at(local).toInstant();
    }

    private static Object[] plus(Object[] columns, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(Arrays.asList(columns));
        return all.toArray();
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
