package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.testing.TestDatabase;

/** Threads from before the columns of the workflow get what the domain would have kept of their events. */
class ThreadBackfillTest {
    private static final Pattern CHANGE = Pattern.compile(
            "--changeset throughline:thread-craft-of-existing-threads\\n(.*?)\\n--changeset", Pattern.DOTALL);

    private static final String FOLDED =
            "select concat_ws(' ', id, coalesce(last_asked_at::text, '-'), coalesce(waiting_since::text, '-'),"
                    + " coalesce(replied_at::text, '-'), coalesce(accepted_at::text, '-'), coalesce(prepared_at::text, '-'),"
                    + " coalesce(thanked_at::text, '-'), no_shows) from interview_thread order by id";
    private static final String EVENTS =
            "select concat_ws(' ', id, coalesce(channel, '-'), thread_version) from thread_event order by id";

    @Test
    void foldsTheEventsOfExistingThreadsAsTheDomainDoes() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.migrated();
                Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, new DemoSize(DemoSize.SMALLEST), new Argon2Passwords(), LocalDate.of(2026, 3, 4));
            List<String> threads = texts(database, FOLDED);
            List<String> events = texts(database, EVENTS);
            assertThat(threads).hasSizeGreaterThan(50);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "update interview_thread set last_asked_at = null, waiting_since = null, replied_at = null,"
                                + " accepted_at = null, prepared_at = null, thanked_at = null, no_shows = 0");
                statement.execute("update thread_event set channel = null, thread_version = 0");
                assertThat(texts(database, FOLDED)).isNotEqualTo(threads);

                statement.execute(change());
            }
            assertThat(texts(database, FOLDED)).isEqualTo(threads);
            assertThat(texts(database, EVENTS)).isEqualTo(events);
        }
    }

    private static String change() throws IOException {
        String file = "/org/throughline/persistence/changelog/0007-interview.sql";
        try (InputStream in = ThreadBackfillTest.class.getResourceAsStream(file)) {
            Matcher found = CHANGE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }

    private static List<String> texts(TestDatabase database, String sql) {
        return new NamedSql(sql).rows(database.dataSource(), Map.of(), row -> row.getString(1));
    }
}
