package org.throughline.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class ImportOutcomesTest {
    private Programme programme;
    private Viewer seeker;
    private ImportOutcomes outcomes;

    @BeforeEach
    void start(TestDatabase database) {
        programme = new Programme(database.dataSource());
        seeker = programme.seeker();
        outcomes = new ImportOutcomes(database.serving(programme.institution()));
    }

    @Test
    void reportsWhatBecameOfTheRows() throws Exception {
        UUID id = has(ImportState.IMPORTED);
        programme.run(
                "update bulk_import set encoding = 'UTF-8', delimiter = ';', header_line = 4 where id = ?::uuid", id);
        column(id, 0, 0, "Status", null);
        column(id, 1, 1, " Last Name ", "LAST_NAME");
        column(id, 1, 0, "First Name", "FIRST_NAME");
        column(id, 1, 2, "Colour", null);
        column(id, 2, 0, "FROM", "SENDER");
        rejection(id, 17, "URL", "MALFORMED", "URL: Must be.", "Ada", "", "x");

        assertThat(report(id))
                .isEqualTo(new ImportReport(
                        9,
                        1,
                        2,
                        3,
                        4,
                        5,
                        List.of(new Rejection(
                                Optional.empty(),
                                17,
                                Optional.of("URL"),
                                RefusalCode.MALFORMED,
                                "URL: Must be.",
                                "Ada;;x")),
                        new Recognised(Optional.of("UTF-8"), Optional.of(";"), 4, List.of("First Name", "Last Name"))));
    }

    @Test
    void listsTheFirstHundredRejections() throws Exception {
        UUID id = has(ImportState.IMPORTED);
        for (int line = 250; line >= 2; line--) {
            rejection(id, line, null, "MALFORMED", "Row.", "x");
        }
        assertThat(report(id).rejections()).hasSize(100);
        assertThat(report(id).rejections().get(99).line()).isEqualTo(101);
    }

    @Test
    void shortensTheTextOfALongRow() throws Exception {
        UUID id = has(ImportState.IMPORTED);
        rejection(id, 2, null, "TOO_LONG", "Row.", "x".repeat(299) + "🦙".repeat(2_000));
        assertThat(report(id).rejections().get(0).text()).isEqualTo("x".repeat(299) + "…");
    }

    @Test
    void saysWhereAFileIsRefused() throws Exception {
        UUID id = has(ImportState.REFUSED);
        programme.run(
                "update bulk_import set fault_code = 'CELL_TOO_LONG', fault_sheet = 'a.csv' where id = ?::uuid", id);
        assertThat(outcomes.of(seeker, id))
                .isEqualTo(new ImportOutcome.Refused(
                        FileFault.CELL_TOO_LONG,
                        "Something went wrong.",
                        Optional.of("a.csv"),
                        OptionalLong.of(7),
                        Optional.empty()));
    }

    @Test
    void saysThatAnImportFailed() throws Exception {
        assertThat(outcomes.of(seeker, has(ImportState.FAILED)))
                .isEqualTo(new ImportOutcome.Failed("Something went wrong."));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"IMPORTED", "REFUSED", "FAILED"},
            mode = EnumSource.Mode.EXCLUDE)
    void tellsTheStateOfWhatIsNotSettled(ImportState state) throws Exception {
        assertThat(outcomes.of(seeker, has(state))).isEqualTo(new ImportOutcome.Unsettled(state));
    }

    @Test
    void tellsNobodyElse() throws Exception {
        UUID id = has(ImportState.IMPORTED);
        Viewer other = programme.seeker();
        assertThatIllegalStateException().isThrownBy(() -> outcomes.of(other, id));
    }

    @Test
    void waitsForTheEndOfWhatGoesOn() {
        UUID id = has(ImportState.IMPORTING);
        CompletableFuture<ImportOutcome> outcome = awaited(id, Duration.ofMinutes(5));
        programme.run("update bulk_import set state = 'IMPORTED' where id = ?::uuid", id);
        assertThat(outcome.join()).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void waitsNoLongerThanItWasTold() {
        UUID id = has(ImportState.IMPORTING);
        assertThat(awaited(id, Duration.ofMillis(1)).join())
                .isEqualTo(new ImportOutcome.Unsettled(ImportState.IMPORTING));
    }

    @Test
    void doesNotWaitForWhatSomebodyHasStopped() {
        UUID id = has(ImportState.CANCELLED);
        assertThat(awaited(id, Duration.ofDays(1)).join())
                .isEqualTo(new ImportOutcome.Unsettled(ImportState.CANCELLED));
    }

    private CompletableFuture<ImportOutcome> awaited(UUID id, Duration most) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return outcomes.awaited(seeker, id, most);
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private ImportReport report(UUID id) throws Exception {
        return ((ImportOutcome.Imported) outcomes.of(seeker, id)).report();
    }

    private UUID has(ImportState state) {
        return programme.has(seeker, ImportKind.ADDRESS_BOOK, state);
    }

    private void column(UUID id, int sheet, int position, String name, String field) {
        programme.run("""
                        insert into import_column (institution_id, import_id, sheet, position, name, field)
                        values (?, ?, ?, ?, ?, ?)""", seeker.institutionId(), id, sheet, position, name, field);
    }

    private void rejection(UUID id, long line, String column, String code, String reason, String... cells) {
        programme.run("""
                insert into import_rejection (institution_id, import_id, sheet, line, column_name, code, reason, cells)
                values (?, ?, 0, ?, ?, ?, ?, ?::text[])""", seeker.institutionId(), id, line, column, code, reason, StagingCopy.array(List.of(cells)));
    }
}
