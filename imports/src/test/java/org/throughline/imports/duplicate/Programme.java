package org.throughline.imports.duplicate;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.duplicate.Duplicates;
import org.throughline.domain.duplicate.MergeWish;
import org.throughline.domain.duplicate.Merged;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.testing.TestDatabase;

/** One seeker and one administrator of an institution, with what they have in a real database. */
final class Programme {
    private final TestDatabase database;
    private final DataSource dataSource;
    private final UUID institution;
    private final UUID account = newId();
    private final UUID seeker = newId();

    private Programme(TestDatabase database, UUID institution) {
        this.database = database;
        this.dataSource = database.dataSource();
        this.institution = institution;
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Somebody', '{SEEKER,ADMIN}')",
                institution,
                account,
                account + "@example.org");
        run(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'GRADUATE')",
                institution,
                seeker,
                account);
    }

    static Programme in(TestDatabase database) {
        UUID id = newId();
        execute(
                database.dataSource(),
                "insert into institution (institution_id, slug, name) values (?, ?, 'A college')",
                id,
                id + "");
        return new Programme(database, id);
    }

    /** Another seeker of the same institution. */
    Programme neighbour() {
        return new Programme(database, institution);
    }

    Viewer seeker() {
        return new Viewer(institution, account, Optional.of(seeker), Set.of(Role.SEEKER), ZoneId.of("UTC"));
    }

    Viewer administrator() {
        return new Viewer(institution, account, Optional.empty(), Set.of(Role.ADMIN), ZoneId.of("UTC"));
    }

    TestDatabase database() {
        return database;
    }

    UUID institution() {
        return institution;
    }

    UUID seekerId() {
        return seeker;
    }

    /** A contact; the assignments are SQL, such as {@code title = 'Baker'}. */
    UUID contact(String name, String... assignments) {
        UUID id = newId();
        run(
                "insert into contact (institution_id, id, seeker_id, name, source) values (?, ?, ?, ?, 'MANUAL')",
                institution,
                id,
                seeker,
                name);
        for (String assignment : assignments) {
            run("update contact set " + assignment + " where id = ?", id);
        }
        return id;
    }

    UUID person(String name, String... assignments) {
        UUID id = newId();
        run("insert into directory_person (institution_id, id, name) values (?, ?, ?)", institution, id, name);
        for (String assignment : assignments) {
            run("update directory_person set " + assignment + " where id = ?", id);
        }
        return id;
    }

    UUID organization(String name) {
        return row("organization", "name", name);
    }

    void point(UUID contact, String kind, String value) {
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

    List<String> points(UUID contact) {
        return texts(
                "select position || ' ' || kind || ' ' || value from contact_point where contact_id = ? order by position",
                contact);
    }

    UUID thread(UUID contact) {
        return row(
                "interview_thread",
                "contact_id",
                contact,
                "approach",
                "COLD",
                "channel",
                "EMAIL",
                "state",
                "DRAFT",
                "opened_at",
                now(),
                "last_event_at",
                now());
    }

    UUID referral(UUID from, UUID to) {
        return row(
                "referral",
                "from_contact_id",
                from,
                "to_contact_id",
                to,
                "name",
                "Somebody",
                "mode",
                "DIRECT",
                "name_permission",
                "GRANTED",
                "outcome",
                "PENDING",
                "made_at",
                now());
    }

    UUID introduction(UUID of, UUID to) {
        return row("introduction", "contact_id", of, "other_id", to, "other_name", "Somebody", "made_at", now());
    }

    UUID strength(UUID contact, int strength, String day) {
        return row(
                "strength_note",
                "contact_id",
                contact,
                "strength",
                strength,
                "noted_at",
                OffsetDateTime.parse(day + "T10:00:00Z"));
    }

    /** A row of each kind that belongs to a contact. */
    void everythingAbout(UUID contact, UUID third, UUID job) {
        UUID thread = thread(contact);
        row("target", "kind", "PERSON", "name", "Somebody", "contact_id", contact);
        row("common_ground", "contact_id", contact, "kind", "OTHER", "fact", "Chess");
        strength(contact, 3, "2026-01-01");
        row("commitment", "contact_id", contact, "thread_id", thread, "promised_by", "SEEKER", "what", "Write");
        row("debrief", "thread_id", thread, "notes", "Long");
        row("research_note", "contact_id", contact, "subject", "PERSON", "note", "Bakes");
        row("claim", "contact_id", contact, "subject", "PERSON", "statement", "Bakes at night");
        row(
                "insight",
                "thread_id",
                thread,
                "contact_id",
                contact,
                "kind",
                "TIP",
                "topic",
                "WORK",
                "insight",
                "Rise early",
                "noted_at",
                now());
        row(
                "message",
                "contact_id",
                contact,
                "kind",
                "TOUCH",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "Hello",
                "text_key",
                "hello",
                "verdict",
                "CLEAN");
        row("touch", "contact_id", contact, "channel", "EMAIL", "occurred_at", now());
        row("signal", "contact_id", contact, "kind", "HELLO", "occurred_at", now());
        row("exchange", "contact_id", contact, "direction", "GIVE", "kind", "ARTICLE", "what", "Bread");
        row("help_event", "contact_id", contact, "kind", "ADVISED", "occurred_on", LocalDate.of(2026, 1, 2));
        row("outcome", "contact_id", contact, "kind", "JOB", "title", "Baker", "occurred_on", LocalDate.of(2026, 1, 2));
        row("good_news", "outcome_id", job, "contact_id", contact);
        referral(contact, third);
        referral(third, contact);
        introduction(contact, third);
        introduction(third, contact);
    }

    UUID job() {
        return row("outcome", "kind", "JOB", "title", "Baker", "occurred_on", LocalDate.of(2026, 1, 1));
    }

    /** A row of one of the seeker's tables; columns and values take turns. */
    UUID row(String table, Object... columns) {
        UUID id = newId();
        List<String> names = new ArrayList<>(List.of("institution_id", "id", "seeker_id"));
        List<Object> values = new ArrayList<>(List.of(institution, id, seeker));
        for (int i = 0; i < columns.length; i += 2) {
            names.add((String) columns[i]);
            values.add(columns[i + 1]);
        }
        run(
                "insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(names.size() - 1)
                        + "?)",
                values.toArray());
        return id;
    }

    /** Everything that is stored, row by row, without versions and the times of changes. */
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table :
                texts("select distinct table_name from information_schema.columns join information_schema.tables"
                        + " using (table_schema, table_name) where column_name = 'institution_id' and table_type = 'BASE TABLE'"
                        + " and table_schema = 'public' and table_name <> 'merged_pair' order by 1")) {
            all.addAll(texts("select '" + table + " ' || (to_jsonb(t) - 'version' - 'updated_at')::text from " + table
                    + " t order by 1"));
        }
        return all;
    }

    Optional<String> value(String table, UUID id, String expression) {
        return Optional.ofNullable(texts("select (" + expression + ")::text from " + table + " t where id = ?", id)
                .get(0));
    }

    List<String> texts(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    void run(String sql, Object... values) {
        execute(dataSource, sql, values);
    }

    /** Merges two contacts, which must not be refused. */
    Merged merge(UUID kept, UUID gone) {
        return done(duplicates -> duplicates.merge(seeker(), MergeWish.of(DuplicateEntity.CONTACT, kept, gone)));
    }

    /** Takes a merge of contacts back, which must not be refused. */
    void undo(Merged merged) {
        done(duplicates -> duplicates.undoMerge(seeker(), merged.mergeId()));
    }

    <T> T done(Function<Duplicates, Outcome<T>> step) {
        return within(step).orElseThrow();
    }

    /** The first reason of a refusal: its code, and its place. */
    String refusal(Function<Duplicates, ? extends Outcome<?>> step) {
        return within(duplicates -> step.apply(duplicates).map(done -> "done")).refusals().stream()
                .map(refusal -> refusal.code() + " at " + String.join(".", refusal.path()))
                .findFirst()
                .orElse("done");
    }

    /** As a mutation: one transaction, taken back when the step is refused. */
    private <T> Outcome<T> within(Function<Duplicates, Outcome<T>> step) {
        return transaction(connection -> {
            Duplicates duplicates = new StoredDuplicates(
                    only(connection), Programme::newId, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
            Outcome<T> outcome = step.apply(duplicates);
            if (outcome instanceof Outcome.Done<T>) {
                connection.commit();
            }
            return outcome;
        });
    }

    /** As the server works: for this institution, and no other is there. */
    <T> T transaction(Work<T> work) {
        try (Connection connection = database.serving(institution).getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What is done with a connection in a transaction. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** A data source that lends one connection, as within a transaction of the server. */
    private static DataSource only(Connection connection) {
        Connection lent = proxy(Connection.class, connection);
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> lent);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Programme.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(target, args);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse("2026-01-05T09:00:00Z");
    }

    private static void execute(DataSource dataSource, String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
