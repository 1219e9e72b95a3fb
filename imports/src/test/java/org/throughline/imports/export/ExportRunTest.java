package org.throughline.imports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.ExportState;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class ExportRunTest {
    private TestDatabase database;
    private Campus campus;
    private StoredExports exports;
    private ExportRun runs;

    @BeforeEach
    void aSeekerWithAContact(TestDatabase fresh) throws Exception {
        database = fresh;
        campus = new Campus(fresh.dataSource());
        campus.contact("Ada Berg");
        exports = new StoredExports(fresh.serving(campus.institutionId()), UuidCreator::getTimeOrderedEpoch);
        runs = new ExportRun(fresh.serving(campus.institutionId()));
    }

    @Test
    void whatIsReadyIsTheFileInPieces() throws Exception {
        campus.contacts(2_000);
        UUID id = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.JSON);

        assertThat(run(id)).isEqualTo(ExportState.READY);
        assertThat(file(id))
                .isEqualTo(Exported.of(
                                database.serving(campus.institutionId()),
                                campus.institutionId(),
                                campus.seeker().seekerId(),
                                ExportFormat.JSON,
                                false)
                        .bytes());
        assertThat(campus.texts("select count(*)::text from export_chunk").get(0))
                .isEqualTo("7");
        assertThat(campus.texts("select max(octet_length(content))::text from export_chunk"))
                .containsExactly(Integer.toString(PieceStream.PIECE));
        assertThat(campus.texts(
                        "select rows_written || ' ' || (bytes = %d) || ' ' || octet_length(download_key) from export_job"
                                .formatted(file(id).length)))
                .containsExactly("2003 true 32");
    }

    @Test
    void anExportThatBrokeOffBeginsAnew() throws Exception {
        UUID id = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        runs.begin(campus.institutionId(), id, "a node that fell");
        campus.execute(
                "insert into export_chunk values ('%s', '%s', 0, 'half a file')".formatted(campus.institutionId(), id));

        assertThat(run(id)).isEqualTo(ExportState.READY);
        assertThat(new Exported(file(id), 0).files()).containsKey("contacts.csv");
        assertThat(campus.texts("select run::text from export_job")).containsExactly("2");
    }

    @Test
    void anEarlierRunWritesNothingAnyMore() throws Exception {
        UUID id = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        int earlier = runs.begin(campus.institutionId(), id, "a slow node").orElseThrow();
        PieceStream slow =
                new PieceStream(database.serving(campus.institutionId()), campus.institutionId(), id, earlier);
        runs.begin(campus.institutionId(), id, "another node");

        assertThat(runs.run(campus.institutionId(), id, earlier)).isEqualTo(ExportState.RUNNING);
        assertThatExceptionOfType(PieceStream.Ended.class).isThrownBy(slow::finish);
        assertThat(campus.texts("select state from export_job")).containsExactly("RUNNING");
    }

    @Test
    void anExportIsStoppedWhileItWaitsAndWhileItGoes() throws Exception {
        UUID waiting = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        exports.cancel(campus.seeker(), waiting).orElseThrow();
        UUID going = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        int run = runs.begin(campus.institutionId(), going, "a node").orElseThrow();
        exports.cancel(campus.seeker(), going).orElseThrow();

        assertThat(runs.run(campus.institutionId(), going, run)).isEqualTo(ExportState.CANCELLED);
        assertThat(runs.begin(campus.institutionId(), waiting, "a node")).isEmpty();
        assertThat(campus.texts("select distinct state from export_job")).containsExactly("CANCELLED");
        assertThat(code(exports.cancel(campus.seeker(), going))).isEqualTo(RefusalCode.STEP_NOT_ALLOWED);
    }

    @Test
    void aFileIsRemovedOnDemandAndWhenItsTimeIsOver() throws Exception {
        UUID removed = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        run(removed);
        exports.cancel(campus.seeker(), removed).orElseThrow();
        UUID expired = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        run(expired);
        campus.execute("update export_job set expires_at = now() - interval '1 minute' where state = 'READY'");
        started(campus.admin(), ExportScope.INSTITUTION, ExportFormat.XLSX);

        assertThat(campus.texts("select state from export_job order by id"))
                .containsExactly("EXPIRED", "EXPIRED", "QUEUED");
        assertThat(campus.texts("select export_id::text from export_chunk")).isEmpty();
    }

    @Test
    void nobodyExportsWhatIsNotTheirs() throws Exception {
        assertThat(code(exports.start(campus.admin(), ExportScope.SEEKER, ExportFormat.CSV, false)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(code(exports.start(campus.seeker(), ExportScope.INSTITUTION, ExportFormat.CSV, false)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        UUID own = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);
        assertThat(code(exports.cancel(campus.stranger(), own))).isEqualTo(RefusalCode.NOT_FOUND);
    }

    @Test
    void whoAsksTwiceGetsOneExport() {
        UUID first = started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV);

        assertThat(started(campus.seeker(), ExportScope.SEEKER, ExportFormat.CSV))
                .isEqualTo(first);
        assertThat(started(campus.seeker(), ExportScope.SEEKER, ExportFormat.JSON))
                .isNotEqualTo(first);
    }

    private UUID started(Viewer viewer, ExportScope scope, ExportFormat format) {
        return exports.start(viewer, scope, format, false).orElseThrow();
    }

    private ExportState run(UUID id) throws Exception {
        int run = runs.begin(campus.institutionId(), id, "a node").orElseThrow();
        return runs.run(campus.institutionId(), id, run);
    }

    private static RefusalCode code(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).findFirst().orElseThrow();
    }

    private byte[] file(UUID id) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select content from export_chunk where export_id = ? order by start_byte")) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    new ByteArrayInputStream(row.getBytes(1)).transferTo(file);
                }
            }
        }
        return file.toByteArray();
    }
}
