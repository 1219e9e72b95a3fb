package org.throughline.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.calendar.CalendarFeeds;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.domain.shared.Ids;
import org.throughline.reporting.sql.NamedStatement;

/** Feeds as rows of {@code calendar_feed}. A revoked one is deleted, so that nothing tells it from one that never was. */
@ApplicationScoped
public class StoredCalendarFeeds implements CalendarFeeds {
    /** Two that a seeker makes at once come one after the other, and the last holds. */
    private static final NamedStatement CREATE = new NamedStatement("""
            insert into calendar_feed (institution_id, id, seeker_id, secret_hash, language, created_at)
            values (:institution, :id, :seeker, :secret, :language, :now)
            on conflict (institution_id, seeker_id) do update
            set id = excluded.id, secret_hash = excluded.secret_hash, language = excluded.language,
                created_at = excluded.created_at, last_fetched_at = null
            """);

    private static final NamedStatement REVOKE =
            new NamedStatement("delete from calendar_feed where institution_id = :institution and seeker_id = :seeker");

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;
    private SecureRandom random;

    /** For CDI. */
    protected StoredCalendarFeeds() {}

    @Inject
    public StoredCalendarFeeds(DataSource dataSource, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.random = new SecureRandom();
    }

    @Override
    public NewCalendarFeed create(Viewer viewer, UUID seekerId, CalendarLanguage language) {
        FeedSecret secret = FeedSecret.random(viewer.institutionId(), random);
        UUID id = ids.next();
        update(
                CREATE,
                Map.of(
                        "institution", viewer.institutionId(),
                        "id", id,
                        "seeker", seekerId,
                        "secret", secret.hash(),
                        "language", language.name(),
                        "now", clock.instant()));
        return new NewCalendarFeed(id, CalendarServlet.path(secret));
    }

    @Override
    public boolean revoke(Viewer viewer, UUID seekerId) {
        return update(REVOKE, Map.of("institution", viewer.institutionId(), "seeker", seekerId)) == 1;
    }

    private int update(NamedStatement statement, Map<String, ?> parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return statement.update(connection, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException("The calendar feed could not be changed", failure);
        }
    }
}
