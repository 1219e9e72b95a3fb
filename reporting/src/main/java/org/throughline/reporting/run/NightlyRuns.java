package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.Ids;

/**
 * Asks for the runs of nights that have come, of every institution. Which nights have had theirs is in the database, where a
 * night has one: so it does not matter how many nodes ask, how often, and by which clocks.
 */
@ApplicationScoped
public class NightlyRuns {
    /** More than are made up for, in every time zone. */
    static final int DAYS_LOOKED_BACK = Nights.MADE_UP + 2;

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;
    private ReportSettings settings;

    /** For CDI. */
    protected NightlyRuns() {}

    @Inject
    public NightlyRuns(DataSource dataSource, Ids ids, Clock clock, ReportSettings settings) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A night's run that is due, and what comes with an institution's first one, so that there is a trend from then on: runs of
     * periods before, which are no nights of their own, or those between them would seem to have been missed.
     */
    private record Due(NewRun night, List<NewRun> before) {}

    /** An institution, and which nights have had their run. */
    private record Programme(
            UUID institution, Optional<ZoneId> zone, Instant since, Optional<LocalDate> first, Set<LocalDate> done) {
        static Programme of(ResultSet row) throws SQLException {
            Date[] nights = (Date[]) row.getArray("nights").getArray();
            return new Programme(
                    row.getObject("institution_id", UUID.class),
                    zone(row.getString("time_zone")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("first_night", LocalDate.class)),
                    Arrays.stream(nights).map(Date::toLocalDate).collect(Collectors.toSet()));
        }

        /** One that is not known here must not keep the others from their runs. */
        private static Optional<ZoneId> zone(String name) {
            try {
                return Optional.of(ZoneId.of(name));
            } catch (DateTimeException unknown) {
                return Optional.empty();
            }
        }
    }

    /** Asks for every run that is due; how many that are. */
    int ask() throws SQLException {
        if (settings.hour().isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        int asked = 0;
        for (Programme programme : programmes(now)) {
            for (Due due : due(programme, now).toList()) {
                asked += create(due);
            }
        }
        return asked;
    }

    /** In one transaction, so that whoever has the first night, and nobody else, has what comes with it. */
    private int create(Due due) throws SQLException {
        return Tenant.<Integer, SQLException>call(
                due.night().institution(),
                () -> Transaction.of(dataSource, connection -> {
                    RunBook book = new RunBook(connection);
                    int created = book.create(due.night()) ? 1 : 0;
                    for (NewRun earlier : created == 1 ? due.before() : List.<NewRun>of()) {
                        created += book.create(earlier) ? 1 : 0;
                    }
                    return created;
                }));
    }

    private List<Programme> programmes(Instant now) throws SQLException {
        LocalDate earliest = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_LOOKED_BACK);
        try (Connection connection = dataSource.getConnection()) {
            return RunSql.NIGHTS.rows(connection, Map.of("earliest", earliest), Programme::of);
        }
    }

    private Stream<Due> due(Programme programme, Instant now) {
        return programme.zone().stream()
                .map(zone -> new Nights(zone, settings.hour().getAsInt(), programme.since()))
                .flatMap(nights -> nights.due(now, programme.first(), programme.done()).stream()
                        .map(night -> new Due(
                                run(programme, Optional.of(night), night, nights, now),
                                programme.first().isEmpty() ? before(night, nights, programme, now) : List.of())));
    }

    private List<NewRun> before(LocalDate night, Nights nights, Programme programme, Instant now) {
        return nights.before(night, settings.days()).stream()
                .map(earlier -> run(programme, Optional.empty(), earlier, nights, now))
                .toList();
    }

    private NewRun run(Programme programme, Optional<LocalDate> night, LocalDate day, Nights nights, Instant now) {
        return new NewRun(
                programme.institution(),
                ids.next(),
                night,
                Optional.empty(),
                new TreeSet<>(),
                settings.periodOf(day),
                nights.moment(day),
                now);
    }
}
