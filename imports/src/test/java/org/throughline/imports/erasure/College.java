package org.throughline.imports.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.privacy.Erasures;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.testing.TestDatabase;

/** An institution with an administrator and seekers, in a real database. */
public final class College {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-05T09:00:00Z");

    private final TestDatabase database;
    private final DataSource dataSource;
    private final UUID institution = newId();
    private final UUID admin = newId();

    public College(TestDatabase database) {
        this.database = database;
        this.dataSource = database.dataSource();
        run(
                "insert into institution (institution_id, slug, name) values (?, ?, 'A college')",
                institution,
                institution + "");
        account(admin, "ADMIN", "admin@college.example", "Admin");
    }

    public UUID institution() {
        return institution;
    }

    public UUID adminId() {
        return admin;
    }

    public Viewer administrator() {
        return new Viewer(institution, admin, Optional.empty(), Set.of(Role.ADMIN), ZoneOffset.UTC);
    }

    /** A seeker, whose account has the same id. */
    public UUID seeker(String name, String email) {
        UUID id = newId();
        account(id, "SEEKER", email, name);
        run(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'GRADUATE')",
                institution,
                id,
                id);
        return id;
    }

    public Viewer viewer(UUID seeker) {
        return new Viewer(institution, seeker, Optional.of(seeker), Set.of(Role.SEEKER), ZoneOffset.UTC);
    }

    private void account(UUID id, String role, String email, String name) {
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, string_to_array(?, ','))",
                institution,
                id,
                email,
                name,
                role);
    }

    public UUID contact(UUID seeker, String name) {
        return row("contact", seeker, "name", name, "source", "MANUAL");
    }

    public void address(UUID seeker, UUID contact, String kind, String value) {
        run(
                "insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)"
                        + " select ?, ?, count(*), ?, ?, ? from contact_point where contact_id = ?",
                institution,
                contact,
                seeker,
                kind,
                value,
                contact);
    }

    public UUID thread(UUID seeker, UUID contact) {
        UUID thread = row(
                "interview_thread",
                seeker,
                "contact_id",
                contact,
                "approach",
                "COLD",
                "channel",
                "EMAIL",
                "state",
                "HELD",
                "opened_at",
                THEN,
                "requested_at",
                THEN,
                "held_at",
                THEN,
                "last_event_at",
                THEN);
        row("thread_event", seeker, "thread_id", thread, "kind", "HELD", "occurred_at", THEN);
        return thread;
    }

    public UUID referral(UUID seeker, UUID from, UUID to, String name) {
        return row(
                "referral",
                seeker,
                "from_contact_id",
                from,
                "to_contact_id",
                to,
                "name",
                name,
                "mode",
                "DIRECT",
                "name_permission",
                "GRANTED",
                "outcome",
                "PENDING",
                "made_at",
                THEN);
    }

    /** A row of each kind that belongs to a contact and a thread with them. */
    public void everythingAbout(UUID seeker, UUID contact, UUID thread) {
        row("target", seeker, "kind", "PERSON", "name", "x", "contact_id", contact);
        row("common_ground", seeker, "contact_id", contact, "kind", "OTHER", "fact", "x");
        row("strength_note", seeker, "contact_id", contact, "strength", 4, "noted_at", THEN);
        row("commitment", seeker, "contact_id", contact, "thread_id", thread, "promised_by", "CONTACT", "what", "x");
        row("debrief", seeker, "thread_id", thread, "notes", "x", "actual_minutes", 20);
        row("research_note", seeker, "contact_id", contact, "subject", "PERSON", "note", "x");
        UUID claim = row("claim", seeker, "contact_id", contact, "subject", "PERSON", "statement", "x");
        row(
                "claim",
                seeker,
                "subject",
                "INDUSTRY",
                "statement",
                "Bread sells",
                "state",
                "REFINED",
                "settled_by",
                thread,
                "refinement",
                "x");
        row(
                "question",
                seeker,
                "thread_id",
                thread,
                "position",
                1,
                "topic",
                "WORK",
                "question",
                "x",
                "is_open",
                true,
                "claim_id",
                claim);
        row(
                "insight",
                seeker,
                "thread_id",
                thread,
                "contact_id",
                contact,
                "kind",
                "TIP",
                "topic",
                "WORK",
                "insight",
                "x",
                "noted_at",
                THEN);
        row("feedback", seeker, "thread_id", thread, "kind", "GAP", "feedback", "x", "noted_at", THEN);
        message(seeker, contact, thread, THEN);
        message(seeker, contact, thread, null);
        row("touch", seeker, "contact_id", contact, "channel", "EMAIL", "occurred_at", THEN, "brought", "x");
        row("signal", seeker, "contact_id", contact, "kind", "HELLO", "occurred_at", THEN);
        row("exchange", seeker, "contact_id", contact, "direction", "GIVE", "kind", "ARTICLE", "what", "x");
        row("help_event", seeker, "contact_id", contact, "kind", "ADVISED", "occurred_on", day());
        UUID job = row("outcome", seeker, "contact_id", contact, "kind", "JOB", "title", "Baker", "occurred_on", day());
        row("good_news", seeker, "outcome_id", job, "contact_id", contact);
        UUID organization = row("organization", seeker, "name", "A bakery");
        UUID value = row("seeker_value", seeker, "name", "Bread");
        row(
                "fit_rating",
                seeker,
                "organization_id",
                organization,
                "value_id",
                value,
                "thread_id",
                thread,
                "rating",
                3,
                "rated_at",
                THEN);
        row("comfort_note", seeker, "comfort", 3, "thread_id", thread, "noted_at", THEN);
        row("introduction", seeker, "contact_id", contact, "other_name", "Somebody", "made_at", THEN);
    }

    private void message(UUID seeker, UUID contact, UUID thread, OffsetDateTime sentAt) {
        row(
                "message",
                seeker,
                "contact_id",
                contact,
                "thread_id",
                thread,
                "kind",
                "THANK_YOU",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "x",
                "text_key",
                "x",
                "verdict",
                "CLEAN",
                "sent_at",
                sentAt);
    }

    /** A row of a seeker's table; columns and values take turns. */
    public UUID row(String table, UUID seeker, Object... columns) {
        UUID id = newId();
        List<String> names = new ArrayList<>(List.of("institution_id", "id", "seeker_id"));
        List<Object> values = new ArrayList<>(List.of(institution, id, seeker));
        for (int i = 0; i < columns.length; i += 2) {
            if (columns[i + 1] != null) {
                names.add((String) columns[i]);
                values.add(columns[i + 1]);
            }
        }
        run(
                "insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(names.size() - 1)
                        + "?)",
                values.toArray());
        return id;
    }

    /** As a mutation: one transaction of the server's account, taken back when it is refused. */
    public <T> Outcome<T> erasing(Function<Erasures, Outcome<T>> step) {
        try (Connection connection = serving().getConnection()) {
            connection.setAutoCommit(false);
            try {
                Outcome<T> outcome =
                        step.apply(new StoredErasures(only(connection), College::newId, Clock.systemUTC()));
                if (outcome instanceof Outcome.Done<T>) {
                    connection.commit();
                }
                return outcome;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /**
     * Where a text stands in the whole database: in any column of any row of any table, whatever its case, also as bytes. What
     * a dump would hold is no more than that.
     */
    public List<String> places(String text) {
        List<String> places = new ArrayList<>();
        String wanted = text.toLowerCase(Locale.ROOT);
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        for (String table : texts("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'm') and n.nspname in ('public', 'staging')
                union all select 'pg_largeobject_metadata' order by 1""")) {
            texts("select t::text from " + table + " t").stream()
                    .filter(row -> row.toLowerCase(Locale.ROOT).contains(wanted) || row.contains(bytes))
                    .forEach(row -> places.add(table + " " + row));
        }
        return places;
    }

    public List<String> texts(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    public void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** As the server's, for this institution. */
    public DataSource serving() {
        return database.serving(institution);
    }

    /** As the server does it. */
    public void serve(String sql) {
        try (Connection connection = serving().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    public static OffsetDateTime then() {
        return THEN;
    }

    public static LocalDate day() {
        return LocalDate.of(2026, 1, 2);
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** A data source that lends one connection, as within a transaction of the server. */
    private static DataSource only(Connection connection) {
        ClassLoader loader = College.class.getClassLoader();
        Connection lent = (Connection) Proxy.newProxyInstance(
                loader, new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, given);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (DataSource)
                Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (proxy, method, given) -> lent);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
