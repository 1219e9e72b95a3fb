package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What the statement answers against a second computation that shares nothing with it but the definitions. */
@DatabaseTest
class FiguresPropertyTest {
    private static final int HISTORIES = 25;

    private final TestDatabase database;

    FiguresPropertyTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void areWhatASecondComputationSays() throws SQLException {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            Campus campus = new Campus(database.dataSource());
            MadeUpCohort cohort = new MadeUpCohort(campus, seed);
            for (Breakdown breakdown :
                    List.of(Breakdown.NONE, Breakdown.LEVEL, Breakdown.APPROACH, Breakdown.CHANNEL)) {
                Question question = new Question(
                        campus.id(),
                        cohort.people().stream().map(MadeUpCohort.Someone::id).toList(),
                        ZoneId.of("Europe/Berlin"),
                        new ReportPeriod(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 10)),
                        Campus.moment(seed % 2 == 0 ? "2026-03-20T15:30" : "2026-06-01T00:00"),
                        breakdown);
                Map<String, String> expected = SecondComputation.of(cohort, question);

                assertThat(told(question, expected))
                        .as("seed %d by %s", seed, breakdown)
                        .isEqualTo(expected);
            }
        }
    }

    private Map<String, String> told(Question question, Map<String, String> expected) throws SQLException {
        Set<String> figures =
                expected.keySet().stream().map(key -> key.split(" ")[0]).collect(Collectors.toSet());
        Map<String, String> told = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (FigureValue value : FigureReader.read(connection, question)) {
                if (figures.contains(value.figure())) {
                    told.put(
                            value.figure()
                                    + value.group().map(group -> " " + group).orElse(""),
                            MadeUpCohort.line(
                                    value.numerator().getAsLong(),
                                    value.denominator().isPresent()
                                            ? value.denominator().getAsLong()
                                            : null,
                                    value.value().isPresent() ? value.value().getAsDouble() : null,
                                    value.seekers()));
                }
            }
        }
        return told;
    }
}
