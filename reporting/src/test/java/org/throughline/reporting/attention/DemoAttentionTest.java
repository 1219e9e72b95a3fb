package org.throughline.reporting.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.AdvisedCohort;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.ReportScope;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What the advisor of the demo sees on a morning. */
@DatabaseTest
class DemoAttentionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Clock MORNING =
            Clock.fixed(TODAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @Test
    void theAdvisorOfTheDemoHasEveryKindOfTalkToOpen(TestDatabase database) throws SQLException {
        Viewer advisor;
        try (Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, DemoSize.USUAL, new Argon2Passwords(), TODAY);
            advisor = viewer(connection);
        }
        AttentionList list = new StoredAttention(database.serving(advisor.institutionId()), MORNING);

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

    private static Viewer viewer(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select institution_id, id from account where email = ?")) {
            statement.setString(1, DemoAccounts.ADVISOR.email());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Viewer(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Optional.empty(),
                        Set.of(Role.ADVISOR),
                        ZoneOffset.UTC);
            }
        }
    }
}
