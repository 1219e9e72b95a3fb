package org.throughline.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.reporting.secret.AddressSecret;

/**
 * Reads what a feed shows: one statement finds the feed, one its slots, one its due days, whatever there is of them. About
 * once a minute another one notes that it was fetched.
 */
@ApplicationScoped
public class FeedReader {
    /** When a feed was fetched last is kept to the minute, so that reading does not write. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    /** More than anybody has in two years, and few enough for one answer; the latest are kept. */
    private static final int MOST = 5_000;

    private DataSource dataSource;
    private Clock clock;

    /** For CDI. */
    protected FeedReader() {}

    @Inject
    public FeedReader(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The feed of a secret as a calendar file; empty when there is none, for whatever reason. */
    Optional<byte[]> read(AddressSecret secret) throws SQLException {
        return Tenant.<Optional<byte[]>, SQLException>call(secret.institutionId(), () -> file(secret));
    }

    private Optional<byte[]> file(AddressSecret secret) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            Map<String, ?> parameters = Map.of(
                    "institution", secret.institutionId(),
                    "secret", secret.hash(),
                    "noted", now.minus(USE_NOTED_EVERY));
            Optional<Found> found = FeedSql.FEED.rows(connection, parameters, FeedReader::found).stream()
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Feed feed = found.get().feed();
            if (found.get().isUseDue()) {
                FeedSql.NOTE_FETCH.update(
                        connection, Map.of("institution", feed.institutionId(), "feed", feed.id(), "now", now));
            }
            return Optional.of(
                    new CalendarFile(feed, slots(connection, feed, now), dueDays(connection, feed, now)).bytes());
        }
    }

    List<Slot> slots(Connection connection, Feed feed, Instant now) throws SQLException {
        return FeedSql.SLOTS.rows(connection, parameters(feed, now), row -> slot(row, feed));
    }

    List<DueDay> dueDays(Connection connection, Feed feed, Instant now) throws SQLException {
        return FeedSql.DUE_DAYS.rows(connection, parameters(feed, now), FeedReader::dueDay);
    }

    private static Map<String, ?> parameters(Feed feed, Instant now) {
        Window window = Window.around(now, feed.timeZone());
        return Map.of(
                "institution", feed.institutionId(),
                "seeker", feed.seekerId(),
                "first", window.first(),
                "last", window.last(),
                "most", MOST);
    }

    private record Found(Feed feed, boolean isUseDue) {}

    private static Found found(ResultSet row) throws SQLException {
        Feed feed = new Feed(
                row.getObject("institution_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("seeker_id", UUID.class),
                CalendarLanguage.valueOf(row.getString("language")),
                zone(row.getString("time_zone"), ZoneOffset.UTC));
        return new Found(feed, row.getBoolean("is_use_due"));
    }

    private static Slot slot(ResultSet row, Feed feed) throws SQLException {
        return new Slot(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("practice"),
                Slot.State.valueOf(row.getString("slot_state")),
                moment(row, "starts_at"),
                zone(row.getString("time_zone"), feed.timeZone()),
                Duration.ofMinutes(row.getInt("minutes")),
                Optional.ofNullable(row.getString("slot_format")).map(MeetingFormat::valueOf),
                Optional.ofNullable(row.getString("slot_place")),
                Math.max(0, row.getInt("changes") - 1),
                moment(row, "changed_at"));
    }

    private static DueDay dueDay(ResultSet row) throws SQLException {
        return new DueDay(
                row.getString("key"),
                ActionKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("detail")),
                row.getInt("changes"),
                moment(row, "since"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What was written down as a time zone may be one that only PostgreSQL, or only an older Java, knows. */
    private static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
