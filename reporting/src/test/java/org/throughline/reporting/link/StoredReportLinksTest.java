package org.throughline.reporting.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportLink;
import org.throughline.domain.report.ReportLinks;
import org.throughline.domain.report.ReportLinks.NewReportLink;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.attention.Programme;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;

@DatabaseTest
class StoredReportLinksTest {
    private Programme programme;
    private ReportLinks links;
    private SharedReports shared;
    private UUID cohort;
    private Viewer advisor;
    private Viewer admin;

    @BeforeEach
    void anAdvisorWithACohort(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        programme = Programme.in(dataSource);
        DataSource serving = database.serving(programme.institution());
        links = new StoredReportLinks(serving, UuidCreator::getTimeOrderedEpoch, Programme.CLOCK);
        shared = new SharedReports(serving, Programme.CLOCK);
        cohort = programme.cohort("Spring", null);
        advisor = programme.account(Set.of(Role.ADVISOR), cohort);
        admin = programme.account(Set.of(Role.ADMIN));
    }

    @Test
    void theAddressOpensWhatItsMakerMaySee() throws SQLException {
        NewReportLink link = made(advisor, new ReportScope.OfCohort(cohort));

        SharedReport report = opened(link).orElseThrow();

        assertThat(report.scope()).isEqualTo(new ReportScope.OfCohort(cohort));
        assertThat(report.viewer().accountId()).isEqualTo(advisor.accountId());
        assertThat(report.viewer().roles()).containsExactly(Role.ADVISOR);
        assertThat(link.toString()).doesNotContain(link.folder());
        assertThat(opened(made(advisor, new ReportScope.OfAdvisor()))
                        .orElseThrow()
                        .scope())
                .isEqualTo(new ReportScope.OfAdvisor());
        assertThat(opened(made(admin, new ReportScope.OfInstitution()))
                        .orElseThrow()
                        .scope())
                .isEqualTo(new ReportScope.OfInstitution());
    }

    @Test
    void nobodySharesWhatTheyMayNotSee() {
        UUID other = programme.cohort("Autumn", null);
        Viewer seeker = programme.account(Set.of(Role.SEEKER));

        assertThat(refusal(advisor, new ReportScope.OfCohort(other))).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(advisor, new ReportScope.OfCohort(UUID.randomUUID())))
                .isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(advisor, new ReportScope.OfInstitution())).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(seeker, new ReportScope.OfAdvisor())).isEqualTo(RefusalCode.NOT_FOUND);
    }

    @Test
    void itOpensNothingOnceTheMakerIsGone() throws SQLException {
        NewReportLink link = made(advisor, new ReportScope.OfCohort(cohort));

        programme.run("update account set roles = '{SEEKER}' where id = ?", advisor.accountId());
        assertThat(opened(link).orElseThrow().viewer().roles()).containsExactly(Role.SEEKER);
        programme.run("update account set deactivated_at = now() where id = ?", advisor.accountId());
        assertThat(opened(link)).isEmpty();
    }

    @Test
    void onlyItsMakerAndAdministratorsEndIt() throws SQLException {
        NewReportLink first = made(advisor, new ReportScope.OfCohort(cohort));
        NewReportLink second = made(advisor, new ReportScope.OfAdvisor());
        Viewer colleague = programme.account(Set.of(Role.ADVISOR), cohort);

        assertThat(links.revoke(colleague, first.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_FOUND);
        assertThat(opened(first)).isPresent();
        assertThat(links.revoke(advisor, first.id())).isEqualTo(Outcome.done(first.id()));
        assertThat(links.revoke(admin, second.id())).isEqualTo(Outcome.done(second.id()));

        assertThat(opened(first)).isEmpty();
        assertThat(opened(second)).isEmpty();
        assertThat(links.revoke(advisor, first.id()).refusals()).hasSize(1);
    }

    @Test
    void tellsWhichThereAreAndWhenSomebodyLookedLast() throws SQLException {
        NewReportLink link = made(advisor, new ReportScope.OfCohort(cohort));
        opened(link);
        opened(link);

        ReportLink listed = links.links(advisor).get(0);

        assertThat(listed.name()).isEqualTo("Spring");
        assertThat(listed.madeBy()).isEqualTo("Staff");
        assertThat(listed.lastShownOn()).contains(LocalDate.of(2026, 3, 3));
        assertThat(links.links(admin)).isEqualTo(List.of(listed));
        assertThat(links.links(programme.account(Set.of(Role.ADVISOR)))).isEmpty();
    }

    @Test
    void anAccountHasOnlySoMany() {
        for (int i = 0; i < ReportLinks.MOST; i++) {
            made(advisor, new ReportScope.OfAdvisor());
        }

        assertThat(refusal(advisor, new ReportScope.OfAdvisor())).isEqualTo(RefusalCode.OUT_OF_RANGE);
        assertThat(links.create(admin, new ReportScope.OfInstitution())).isInstanceOf(Outcome.Done.class);
    }

    private NewReportLink made(Viewer viewer, ReportScope scope) {
        return links.create(viewer, scope).orElseThrow();
    }

    private RefusalCode refusal(Viewer viewer, ReportScope scope) {
        return links.create(viewer, scope).refusals().get(0).code();
    }

    private Optional<SharedReport> opened(NewReportLink link) throws SQLException {
        String secret = link.folder().substring(StoredReportLinks.FOLDER.length());
        assertThat(AddressSecret.parse(Purpose.CALENDAR, secret)).isEmpty();
        return shared.find(AddressSecret.parse(Purpose.CHARTS, secret).orElseThrow());
    }
}
