package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reporting.figure.Campus.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredReportsTest {
    private static final ReportPeriod MARCH = new ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private final Campus campus;
    private final Reports reports;
    private final UUID spring;

    StoredReportsTest(TestDatabase database) {
        this.campus = new Campus(database.dataSource());
        this.reports = new StoredReports(
                database.serving(campus.id()), Clock.fixed(Campus.moment("2026-04-15T12:00"), ZoneOffset.UTC));
        this.spring = campus.cohort("Spring");
    }

    @Test
    void showsAdvisorsTheirCohortsOnly() {
        UUID advisor = campus.account("ADVISOR");
        UUID autumn = campus.cohort("Autumn");
        campus.looksAfter(advisor, spring);
        members(spring, "STUDENT", 3);
        members(autumn, "STUDENT", 4);

        assertThat(report(advisor, Role.ADVISOR, new ReportScope.OfCohort(spring))
                        .orElseThrow()
                        .seekers())
                .isEqualTo(3);
        assertThat(report(advisor, Role.ADVISOR, new ReportScope.OfCohort(autumn)))
                .isEmpty();
        assertThat(report(advisor, Role.ADVISOR, new ReportScope.OfAdvisor())
                        .orElseThrow()
                        .seekers())
                .isEqualTo(3);
        assertThat(report(advisor, Role.ADVISOR, new ReportScope.OfInstitution()))
                .isEmpty();
    }

    @Test
    void showsAdministratorsEverything() {
        members(spring, "STUDENT", 3);
        members(null, "STUDENT", 4);

        assertThat(report(campus.account("ADMIN"), Role.ADMIN, new ReportScope.OfCohort(spring))
                        .orElseThrow()
                        .name())
                .isEqualTo("Spring");
        assertThat(report(campus.account("ADMIN"), Role.ADMIN, new ReportScope.OfInstitution())
                        .orElseThrow()
                        .seekers())
                .isEqualTo(7);
    }

    @Test
    void showsNothingToSeekersNorToOtherInstitutions() {
        members(spring, "STUDENT", 3);
        Viewer stranger = new Viewer(
                new Campus(campus.dataSource()).id(),
                UUID.randomUUID(),
                Optional.empty(),
                Set.of(Role.ADMIN),
                ZoneOffset.UTC);

        for (ReportScope scope : List.of(
                new ReportScope.OfCohort(spring), new ReportScope.OfAdvisor(), new ReportScope.OfInstitution())) {
            assertThat(report(campus.account("SEEKER"), Role.SEEKER, scope)).isEmpty();
        }
        assertThat(reports.report(stranger, new ReportScope.OfCohort(spring), MARCH, Breakdown.NONE))
                .isEmpty();
    }

    @Test
    void knowsNothingOfACohortThatWasDeleted() {
        campus.run("update cohort set deleted_at = now() where id = ?", spring);

        assertThat(report(campus.account("ADMIN"), Role.ADMIN, new ReportScope.OfCohort(spring)))
                .isEmpty();
    }

    @Test
    void countsSeekersWhereTheyAreNow() {
        UUID moved = members(spring, "STUDENT", 4).get(0);
        asked(moved, "COLD");
        UUID autumn = campus.cohort("Autumn");
        members(autumn, "STUDENT", 3);
        campus.run("update seeker set cohort_id = ? where id = ?", autumn, moved);

        assertThat(numerator(spring, "REQUESTED")).isZero();
        assertThat(numerator(autumn, "REQUESTED")).isEqualTo(1);
    }

    @Test
    void leavesOutThoseWhoLeft() {
        UUID gone = members(spring, "STUDENT", 4).get(0);
        campus.run(
                "update account set deactivated_at = now() where id = (select account_id from seeker where id = ?)",
                gone);

        assertThat(numerator(spring, "SEEKERS")).isEqualTo(3);
    }

    @Test
    void tellsOfACohortOfOneOnlyThatItIsOne() {
        asked(members(spring, "STUDENT", 1).get(0), "COLD");

        CohortReport report = admin(new ReportScope.OfCohort(spring), Breakdown.NONE);

        assertThat(report.seekers()).isEqualTo(1);
        assertThat(report.values()).allMatch(FigureValue::withheld);
    }

    @Test
    void tellsOfAnEmptyCohortThatNothingHappened() {
        assertThat(admin(new ReportScope.OfCohort(spring), Breakdown.LEVEL).values())
                .hasSameSizeAs(reports.definitions())
                .noneMatch(FigureValue::withheld);
    }

    @Test
    void doesNotTellOfSmallGroups() {
        List<UUID> students = members(spring, "STUDENT", 4);
        students.forEach(student -> asked(student, "COLD"));
        students.forEach(student -> asked(student, "EVENT"));
        asked(students.get(0), "ALUMNI");
        students.subList(0, 3).forEach(student -> asked(student, "GROUP"));

        assertThat(admin(new ReportScope.OfCohort(spring), Breakdown.APPROACH).values().stream()
                        .filter(value -> value.figure().equals("REQUESTED"))
                        .map(value -> value.group().orElse("ALL") + " "
                                + (value.withheld() ? "-" : value.numerator().getAsLong())))
                .containsExactly("ALL 12", "ALUMNI -", "COLD 4", "EVENT 4", "GROUP -");
    }

    /** Otherwise the institution's figures less those of the other cohorts would be theirs. */
    @Test
    void doesNotTellOfASmallCohortByTheInstitutionEither() {
        members(spring, "STUDENT", 3);
        members(campus.cohort("Autumn"), "STUDENT", 2);

        assertThat(admin(new ReportScope.OfInstitution(), Breakdown.NONE).seekers())
                .isEqualTo(3);

        members(null, "STUDENT", 1);

        assertThat(admin(new ReportScope.OfInstitution(), Breakdown.NONE).seekers())
                .isEqualTo(6);
    }

    @Test
    void tellsOfInsightsOnlyWhenEnoughSeekersShareThem() {
        List<UUID> students = members(spring, "STUDENT", 4);
        students.subList(0, 2).forEach(student -> shared(student, students.indexOf(student), "WORK"));
        UUID batch = UUID.randomUUID();
        students.subList(0, 3).forEach(student -> shared(student, students.indexOf(student), "ADVICE"));
        campus.run("update insight set batch_id = ?, source_person = 1 + 0 * length(topic)", batch);

        assertThat(insights()).containsExactly("INSIGHTS_ADVICE 0", "INSIGHTS_WORK 0");

        campus.run("update insight set source_person = position(right(insight, 1) in '0123') + 10 * length(topic)");

        assertThat(insights()).containsExactly("INSIGHTS_ADVICE 3", "INSIGHTS_WORK -");
    }

    private List<String> insights() {
        return admin(new ReportScope.OfCohort(spring), Breakdown.NONE).values().stream()
                .filter(value -> List.of("INSIGHTS_ADVICE", "INSIGHTS_WORK").contains(value.figure()))
                .map(value -> value.figure() + " "
                        + (value.withheld() ? "-" : value.numerator().getAsLong()))
                .sorted()
                .toList();
    }

    private void shared(UUID seeker, int number, String topic) {
        UUID contact = campus.contact(seeker, "Source");
        UUID thread = campus.thread(
                seeker,
                contact,
                "2026-03-02T10:00",
                "approach",
                "COLD",
                "channel",
                "EMAIL",
                "state",
                "HELD",
                "requested_at",
                at("2026-03-03T10:00"),
                "held_at",
                at("2026-03-04T10:00"));
        campus.of(
                seeker,
                "insight",
                "thread_id",
                thread,
                "contact_id",
                contact,
                "kind",
                "TIP",
                "topic",
                topic,
                "sharing",
                "SHAREABLE",
                "insight",
                "Rise early " + number,
                "source_role",
                "SALES",
                "source_sector",
                "ENERGY",
                "noted_at",
                at("2026-03-05T10:00"));
    }

    private long numerator(UUID cohort, String figure) {
        return admin(new ReportScope.OfCohort(cohort), Breakdown.NONE).values().stream()
                .filter(value -> value.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .numerator()
                .orElseThrow();
    }

    private CohortReport admin(ReportScope scope, Breakdown breakdown) {
        return reports.report(viewer(campus.account("ADMIN"), Role.ADMIN), scope, MARCH, breakdown)
                .orElseThrow();
    }

    private Optional<CohortReport> report(UUID account, Role role, ReportScope scope) {
        return reports.report(viewer(account, role), scope, MARCH, Breakdown.NONE);
    }

    private Viewer viewer(UUID account, Role role) {
        return new Viewer(campus.id(), account, Optional.empty(), Set.of(role), ZoneId.of("UTC"));
    }

    private List<UUID> members(UUID cohort, String level, int count) {
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(campus.seeker(cohort, level));
        }
        return members;
    }

    private void asked(UUID seeker, String approach) {
        campus.thread(
                seeker,
                campus.contact(seeker, "Somebody"),
                "2026-03-02T10:00",
                "approach",
                approach,
                "channel",
                "EMAIL",
                "state",
                "REQUESTED",
                "requested_at",
                at("2026-03-03T10:00"));
    }
}
