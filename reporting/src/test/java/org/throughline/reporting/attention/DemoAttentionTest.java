package org.throughline.reporting.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.AdvisedCohort;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.ReportScope;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.demo.DemoMorning;

/** What the advisor of the demo sees on a morning. */
@DatabaseTest
class DemoAttentionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void theAdvisorOfTheDemoHasEveryKindOfTalkToOpen(TestDatabase database) throws SQLException {
        DemoMorning morning = DemoMorning.of(TODAY, database);
        Viewer advisor = morning.advisor();
        AttentionList list = new StoredAttention(morning.dataSource(), morning.clock());

        List<AdvisedCohort> cohorts = list.cohortsOf(advisor);
        assertThat(cohorts.stream().map(AdvisedCohort::name))
                .containsExactly("Career changers", "Executives", "Spring graduates");
        assertThat(cohorts).allMatch(cohort -> cohort.sharing() > 0 && cohort.sharing() < cohort.seekers());

        Attention attention = list.attention(advisor, new ReportScope.OfAdvisor(), AttentionList.MOST)
                .orElseThrow();
        List<AttentionReason> reasons = attention.first().stream()
                .flatMap(seeker -> seeker.reasons().stream())
                .toList();
        assertThat(reasons.stream().map(AttentionReason::kind).distinct())
                .containsExactlyInAnyOrder(AttentionKind.values());
        assertThat(attention.needing())
                .as("a list that names everybody tells nothing")
                .isBetween(attention.seekers() / 4, attention.seekers() * 9 / 10);
        assertThat(reasons).anyMatch(reason -> !reason.contacts().isEmpty());
        assertThat(attention.first().stream()
                        .filter(seeker -> !seeker.facts().sharing())
                        .flatMap(seeker -> seeker.reasons().stream()))
                .isNotEmpty()
                .allMatch(reason -> reason.contacts().isEmpty());
    }
}
