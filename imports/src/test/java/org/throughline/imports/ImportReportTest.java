package org.throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void saysThatNothingChanged() {
        assertThat(report(0, 0, 250, 0).message()).isEqualTo("Nothing changed: all 250 rows said nothing new.");
        assertThat(report(0, 0, 1, 0).message()).isEqualTo("Nothing changed: the one row said nothing new.");
    }

    @Test
    void saysWhatIsNew() {
        assertThat(report(12, 3, 235, 0).message()).isEqualTo("12 added, 3 updated, 235 said nothing new.");
    }

    @Test
    void saysThatRowsWereNotAccepted() {
        assertThat(report(4, 0, 0, 1).message())
                .isEqualTo("4 added, 0 updated, 0 said nothing new. One row was not accepted.");
        assertThat(report(0, 0, 0, 2).message()).isEqualTo("2 rows were not accepted.");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(report(0, 0, 0, 0).message()).isEqualTo("The file has no rows.");
    }

    private static ImportReport report(long created, long updated, long unchanged, long rejected) {
        return new ImportReport(
                created + updated + unchanged + rejected,
                created,
                updated,
                unchanged,
                rejected,
                0,
                List.of(),
                new Recognised(Optional.of("UTF-8"), Optional.of(","), 1, List.of("First Name")));
    }
}
