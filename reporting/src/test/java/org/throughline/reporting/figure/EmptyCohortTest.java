package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class EmptyCohortTest {
    private final TestDatabase database;

    EmptyCohortTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void hasEachFigureOnceAndNothingInIt(Breakdown breakdown) throws SQLException {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        Question question = new Question(
                UUID.randomUUID(), List.of(), ZoneId.of("Europe/Berlin"), period, Instant.EPOCH, breakdown);
        try (Connection connection = database.dataSource().getConnection()) {
            List<FigureValue> values = FigureReader.read(connection, question);

            assertThat(values)
                    .extracting(FigureValue::figure)
                    .containsExactlyElementsOf(
                            FigureCatalogue.ALL.stream().map(Defined::key).toList());
            assertThat(values).allMatch(value -> value.numerator().orElseThrow() == 0 && value.seekers() == 0);
        }
    }
}
