package org.throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void saysThatNothingChanged() {
        assertThat(report(250, 250, 0, 0, 0).message())
                .isEqualTo("Nothing changed: all 250 people were known already.");
        assertThat(report(1, 1, 0, 0, 0).message()).isEqualTo("Nothing changed: the one person was known already.");
    }

    @Test
    void countsPeopleAndNotRowsInItsMessage() {
        assertThat(report(251, 250, 0, 0, 0).message())
                .isEqualTo("Nothing changed: all 250 people were known already.");
    }

    @Test
    void saysWhatIsNew() {
        assertThat(report(250, 250, 12, 3, 0).message()).isEqualTo("12 added, 3 updated, 235 known already.");
    }

    @Test
    void saysThatRowsWereNotAccepted() {
        assertThat(report(5, 4, 4, 0, 1).message())
                .isEqualTo("4 added, 0 updated, 0 known already. One row was not accepted.");
        assertThat(report(2, 0, 0, 0, 2).message()).isEqualTo("2 rows were not accepted.");
    }

    private static ImportReport report(long read, long people, long created, long updated, long rejected) {
        return new ImportReport(
                read,
                people,
                created,
                updated,
                read - created - updated - rejected,
                rejected,
                List.of(),
                new Recognised("UTF-8", ",", 1, List.of("First Name")));
    }
}
