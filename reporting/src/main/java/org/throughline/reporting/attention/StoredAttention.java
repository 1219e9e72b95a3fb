package org.throughline.reporting.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.report.AdvisedCohort;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionContact;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.AttentionRules;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.SeekerAttention;
import org.throughline.domain.report.SeekerFacts;
import org.throughline.reporting.sql.NamedStatement;

/**
 * The attention list, read from the database: one statement for the institution, one for what is counted of all seekers in
 * scope, and one for whom the reasons are about. All see one snapshot.
 */
@ApplicationScoped
public class StoredAttention implements AttentionList {
    private static final NamedStatement INSTITUTION = new NamedStatement(AttentionSql.INSTITUTION);
    private static final NamedStatement OF_COHORT = new NamedStatement(AttentionSql.facts(AttentionSql.OF_COHORT));
    private static final NamedStatement OF_ADVISOR = new NamedStatement(AttentionSql.facts(AttentionSql.OF_ADVISOR));
    private static final NamedStatement OF_INSTITUTION =
            new NamedStatement(AttentionSql.facts(AttentionSql.OF_INSTITUTION));
    private static final NamedStatement CONTACTS = new NamedStatement(AttentionSql.CONTACTS);
    private static final NamedStatement COHORTS = new NamedStatement(AttentionSql.COHORTS);

    private static final List<String> SELLING =
            AttentionRules.sellingTone().stream().map(Enum::name).sorted().toList();

    private DataSource dataSource;
    private Clock clock;

    /** For CDI. */
    protected StoredAttention() {}

    /** @param dataSource whose connections take part in no transaction of the server */
    @Inject
    public StoredAttention(@Named("reads") DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Optional<Attention> attention(Viewer viewer, ReportScope scope, int first) {
        return list(viewer, scope, first, SeekerAttention::isNeeded);
    }

    @Override
    public Optional<Attention> everybody(Viewer viewer, ReportScope scope, int first) {
        return list(viewer, scope, first, seeker -> true);
    }

    private Optional<Attention> list(Viewer viewer, ReportScope scope, int first, Predicate<SeekerAttention> listed) {
        if (first < 1 || first > MOST) {
            throw new IllegalArgumentException("first must be from 1 to " + MOST + ", not " + first);
        }
        return Snapshot.of(dataSource, connection -> {
            Optional<Setting> setting = setting(connection, viewer, scope);
            return setting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(attention(connection, setting.get(), scope, first, listed));
        });
    }

    @Override
    public List<AdvisedCohort> cohortsOf(Viewer viewer) {
        return viewer.roles().contains(Role.ADVISOR)
                ? Snapshot.of(
                        dataSource,
                        connection -> COHORTS.rows(
                                connection,
                                Map.of("institution", viewer.institutionId(), "account", viewer.accountId()),
                                StoredAttention::cohort))
                : List.of();
    }

    private Optional<Setting> setting(Connection connection, Viewer viewer, ReportScope scope) throws SQLException {
        boolean advisor = viewer.roles().contains(Role.ADVISOR);
        boolean admin = viewer.roles().contains(Role.ADMIN);
        Optional<UUID> cohort =
                scope instanceof ReportScope.OfCohort one ? Optional.of(one.cohortId()) : Optional.empty();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", viewer.institutionId());
        parameters.put("account", viewer.accountId());
        parameters.put("cohort", cohort.orElse(null));
        parameters.put("advisor", advisor);
        return INSTITUTION
                .rows(
                        connection,
                        parameters,
                        row -> isFor(scope, advisor && row.getBoolean("is_advised"), advisor, admin)
                                        && (cohort.isEmpty() || row.getBoolean("is_cohort"))
                                ? Optional.of(Setting.read(row, parameters, clock.instant()))
                                : Optional.<Setting>empty())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isFor(ReportScope scope, boolean advisesCohort, boolean advisor, boolean admin) {
        if (scope instanceof ReportScope.OfCohort) {
            return advisesCohort || admin;
        }
        return scope instanceof ReportScope.OfAdvisor ? advisor : admin;
    }

    private static Attention attention(
            Connection connection, Setting setting, ReportScope scope, int first, Predicate<SeekerAttention> listed)
            throws SQLException {
        List<SeekerFacts> facts = statement(scope).rows(connection, setting.parameters(), StoredAttention::facts);
        List<SeekerAttention> all = facts.stream()
                .map(of -> new SeekerAttention(of, setting.rules().reasons(of)))
                .toList();
        int needing = (int) all.stream().filter(SeekerAttention::isNeeded).count();
        List<SeekerAttention> page = all.stream()
                .filter(listed)
                .sorted(SeekerAttention.RANK)
                .limit(first)
                .toList();
        return new Attention(setting.now(), setting.zone(), facts.size(), needing, named(connection, setting, page));
    }

    private static NamedStatement statement(ReportScope scope) {
        if (scope instanceof ReportScope.OfCohort) {
            return OF_COHORT;
        }
        return scope instanceof ReportScope.OfAdvisor ? OF_ADVISOR : OF_INSTITUTION;
    }

    private static List<SeekerAttention> named(Connection connection, Setting setting, List<SeekerAttention> page)
            throws SQLException {
        List<UUID> sharing = page.stream()
                .map(SeekerAttention::facts)
                .filter(SeekerFacts::sharing)
                .map(SeekerFacts::id)
                .toList();
        if (sharing.isEmpty()) {
            return page;
        }
        Map<UUID, Map<AttentionKind, List<AttentionContact>>> contacts =
                CONTACTS.rows(connection, setting.with("seekers", sharing), About::read).stream()
                        .collect(Collectors.groupingBy(
                                About::seekerId,
                                Collectors.groupingBy(
                                        About::kind, Collectors.mapping(About::contact, Collectors.toList()))));
        return page.stream()
                .map(seeker ->
                        named(seeker, contacts.getOrDefault(seeker.facts().id(), Map.of())))
                .toList();
    }

    private static SeekerAttention named(SeekerAttention seeker, Map<AttentionKind, List<AttentionContact>> contacts) {
        List<AttentionReason> reasons = seeker.reasons().stream()
                .map(reason -> reason.naming(contacts.getOrDefault(reason.kind(), List.of())))
                .toList();
        return new SeekerAttention(seeker.facts(), reasons);
    }

    private static SeekerFacts facts(ResultSet row) throws SQLException {
        return new SeekerFacts(
                row.getObject("id", UUID.class),
                row.getString("name"),
                SeekerLevel.valueOf(row.getString("level")),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)),
                Optional.ofNullable(row.getString("cohort")),
                row.getBoolean("sharing"),
                row.getObject("joined_on", LocalDate.class),
                day(row, "goal_date"),
                Optional.ofNullable(row.getObject("target", Integer.class)),
                row.getInt("drafts"),
                row.getInt("requests"),
                day(row, "last_step_on"),
                row.getInt("ahead"),
                row.getInt("ignored"),
                row.getInt("ignored_with_text"),
                row.getInt("ignored_selling"),
                row.getInt("held"),
                row.getInt("held_recently"),
                day(row, "first_held_on"),
                row.getInt("without_names"),
                row.getInt("unthanked"),
                day(row, "oldest_unthanked_on"));
    }

    private static AdvisedCohort cohort(ResultSet row) throws SQLException {
        return new AdvisedCohort(
                row.getObject("id", UUID.class),
                row.getString("name"),
                day(row, "goal_date"),
                row.getInt("seekers"),
                row.getInt("sharing"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Whom a reason of a seeker is about. */
    private record About(UUID seekerId, AttentionKind kind, AttentionContact contact) {
        static About read(ResultSet row) throws SQLException {
            return new About(
                    row.getObject("seeker_id", UUID.class),
                    AttentionKind.valueOf(row.getString("kind")),
                    new AttentionContact(row.getString("name"), row.getObject("day", LocalDate.class)));
        }
    }

    /** What is the same for all seekers: the moment, the zone, the rules, and what the statements are told. */
    private record Setting(Instant now, ZoneId zone, AttentionRules rules, Map<String, Object> parameters) {
        static Setting read(ResultSet row, Map<String, Object> viewer, Instant now) throws SQLException {
            ZoneId zone = ZoneId.of(row.getString("time_zone"));
            LocalDate today = LocalDate.ofInstant(now, zone);
            Map<String, Object> parameters = new HashMap<>(viewer);
            parameters.put("now", now);
            parameters.put("zone", zone.getId());
            parameters.put("today", today);
            parameters.put("selling", SELLING);
            parameters.put("followUpDays", row.getInt("follow_up_days"));
            parameters.put("maxFollowUps", row.getInt("max_follow_ups"));
            parameters.put("thankHours", row.getInt("thank_within_hours"));
            parameters.put("weekendsOff", row.getBoolean("weekends_off"));
            AttentionRules rules = new AttentionRules(
                    row.getInt("follow_up_days"), row.getInt("max_follow_ups"), row.getInt("late_start_days"), today);
            return new Setting(now, zone, rules, parameters);
        }

        Map<String, Object> with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(parameters);
            more.put(name, value);
            return more;
        }
    }
}
