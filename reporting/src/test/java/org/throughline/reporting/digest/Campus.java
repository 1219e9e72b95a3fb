package org.throughline.reporting.digest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.digest.DigestContent;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;
import org.throughline.domain.telemetry.Workload;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.testing.TestDatabase;

/** An institution with people who get digests, and nodes that send them. It is Monday, 23 November 2026, 8:00 in UTC. */
final class Campus implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    static final SmtpTimes SHORT = new SmtpTimes(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(1));

    final TestClock clock = new TestClock(MONDAY);
    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource dataSource = database.dataSource();
    private final UUID institution = UUID.randomUUID();
    /** What tests ask it for directly, it does for this institution. */
    final DigestQueue queue = new DigestQueue(database.serving(institution));

    private final ScheduledExecutorService watchdog = Executors.newScheduledThreadPool(2);
    private SSLSocketFactory trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private MailSecurity security = MailSecurity.NONE;
    private Optional<MailSettings.Login> login = Optional.empty();
    private SmtpTimes times = new SmtpTimes(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private int perMinute = 60_000;
    private String host = "localhost";

    Campus() {
        run(
                "insert into institution (institution_id, slug, name, time_zone) values (?, ?, 'College', 'UTC')",
                institution,
                institution.toString());
    }

    /** As the server's, for what says itself for whom it works. */
    DataSource serving() {
        return database.serving();
    }

    /** As the server's, for what works behind an edge. */
    DataSource servingHere() {
        return database.serving(institution);
    }

    UUID institution() {
        return institution;
    }

    Campus within(SmtpTimes limits) {
        times = limits;
        return this;
    }

    Campus by(MailSecurity wanted, SSLSocketFactory trusted) {
        security = wanted;
        trust = trusted;
        return this;
    }

    Campus signedInAs(String user, String password) {
        login = Optional.of(new MailSettings.Login(user, password));
        return this;
    }

    Campus reachedAs(String name) {
        host = name;
        return this;
    }

    Campus atMostAMinute(int mails) {
        perMinute = mails;
        return this;
    }

    /** An account that is a seeker in that time zone. */
    UUID seeker(String email, String name, String timeZone) {
        UUID account = account(email, name, "SEEKER");
        run(
                "insert into seeker (institution_id, id, account_id, level, time_zone) values (?, ?, ?, 'STUDENT', ?)",
                institution,
                UUID.randomUUID(),
                account,
                timeZone);
        return account;
    }

    UUID account(String email, String name, String roles) {
        UUID account = UUID.randomUUID();
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, ?::text[])",
                institution,
                account,
                email,
                name,
                "{" + roles + "}");
        return account;
    }

    /** Writes down who gets one. */
    int plan() throws SQLException {
        return new DigestPlan(database.serving()).write(clock.instant(), Set.of(Role.SEEKER));
    }

    /** A node that sends to a server on this machine. */
    DigestSender node(int port, DigestContent... contents) {
        MailSettings settings = new MailSettings(
                host,
                port,
                login,
                security,
                MailSettings.sender("Career Service <career@college.example>"),
                "https://throughline.college.example/");
        return new DigestSender(
                new DigestQueue(database.serving()),
                new SmtpServer(settings, times, trust, watchdog),
                settings,
                List.of(contents),
                new UnsubscribeLinks(database.serving(), settings.publicUrl()),
                new Pace(perMinute, Duration.ofSeconds(5), clock.instant()),
                new Workload(),
                clock);
    }

    /** The state of somebody's one digest, its reason where there is one, and how often it was tried. */
    String state(UUID account) {
        return word("select concat_ws(' ', state, reason, attempts) from digest_mail where account_id = ?", account);
    }

    Instant nextAttempt(UUID account) {
        return Instant.parse(word(
                "select to_char(next_attempt_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from digest_mail where account_id = ?",
                account));
    }

    String word(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        database.close();
    }

    /** The same lines for every seeker. */
    record Lines(DigestLine... lines) implements DigestContent {
        static Lines of(String... texts) {
            return new Lines(Arrays.stream(texts)
                    .map(text -> new DigestLine(text, Optional.empty(), false))
                    .toArray(DigestLine[]::new));
        }

        @Override
        public Role role() {
            return Role.SEEKER;
        }

        @Override
        public int place() {
            return 1;
        }

        @Override
        public List<DigestSection> sections(DigestReader reader) {
            return List.of(new DigestSection("Heading", List.of(lines), Optional.empty()));
        }
    }
}
