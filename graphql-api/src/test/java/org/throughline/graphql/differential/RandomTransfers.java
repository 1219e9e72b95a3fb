package org.throughline.graphql.differential;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ExportState;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.graphql.read.NetworkFixture;
import org.throughline.graphql.read.TransferFixture;

/** Imports and exports in every state, a seeker's and the institution's, with whatever figures chance has. */
final class RandomTransfers {
    private static final OffsetDateTime FAR = OffsetDateTime.parse("2199-01-01T00:00:00Z");

    private final NetworkFixture network;
    private final TransferFixture transfers;
    private final Random random;

    RandomTransfers(NetworkFixture network, Random random) {
        this.network = network;
        this.transfers = new TransferFixture(network);
        this.random = random;
    }

    void fill() {
        Viewer admin = transfers.with(Role.ADMIN);
        for (int i = 0; i < 30; i++) {
            boolean own = random.nextInt(5) > 0;
            UUID id = transfers.bulkImport(
                    own ? network.viewer() : admin,
                    own ? "ADDRESS_BOOK" : "ROSTER",
                    any(ImportState.values()),
                    figures().toArray());
            network.run("update bulk_import set created_at = ? where id = ?", moment(), id);
            rows(id);
        }
        for (int i = 0; i < 12; i++) {
            boolean own = random.nextInt(4) > 0;
            UUID id = transfers.export(
                    own ? network.viewer() : admin,
                    own ? "SEEKER" : "INSTITUTION",
                    any(ExportState.values()),
                    export().toArray());
            network.run("update export_job set created_at = ? where id = ?", moment(), id);
        }
    }

    private List<Object> figures() {
        List<Object> values = new ArrayList<>();
        for (String column :
                List.of("rows_read", "rows_merged", "bytes_read", "received", "rejected_rows", "kept_rows")) {
            values.addAll(List.of(column, (long) random.nextInt(500)));
        }
        for (String column : List.of("bytes", "rows_expected", "header_line", "fault_line")) {
            maybe(values, column, (long) random.nextInt(600));
        }
        for (String column :
                List.of("format", "encoding", "delimiter", "fault_code", "fault_message", "fault_column")) {
            maybe(values, column, "ü\"\t");
        }
        maybe(values, "phase", random.nextBoolean() ? "READING" : "MERGING");
        maybe(values, "cancel_at", moment());
        maybe(values, "queued_at", moment());
        boolean ended = random.nextBoolean();
        maybe(values, "started_at", ended ? moment() : FAR);
        if (ended) {
            values.addAll(List.of("finished_at", moment().plusNanos(random.nextInt(3) * 500_000L)));
        }
        deleted(values);
        return values;
    }

    private List<Object> export() {
        List<Object> values =
                new ArrayList<>(List.of("rows_written", (long) random.nextInt(9), "bytes", 5_000_000_000L));
        values.addAll(List.of("expires_at", random.nextInt(4) > 0 ? FAR : moment(), "raw_cells", random.nextBoolean()));
        byte[] key = new byte[1 + random.nextInt(70)];
        random.nextBytes(key);
        maybe(values, "download_key", key);
        maybe(values, "fault_code", "INTERNAL_ERROR");
        maybe(values, "fault_message", "Something went wrong.");
        maybe(values, "finished_at", moment());
        deleted(values);
        return values;
    }

    private void rows(UUID id) {
        for (int i = random.nextInt(4); i > 0; i--) {
            transfers.column(
                    id,
                    i % 2,
                    i,
                    "Column " + i,
                    random.nextBoolean() ? null : "name",
                    random.nextBoolean() ? null : "Ñ");
            transfers.change(id, "ENTITY_" + random.nextInt(3), random.nextBoolean() ? null : "CHANGED_SINCE");
            transfers.change(id, "ENTITY", "REFERRED_TO");
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            transfers.rejection(id, random.nextInt(2), 900_000_000L + i, "REQUIRED", "a;\"b\";;c");
            transfers.preview(id, any(ImportVerdict.values()), i, "Row " + i);
        }
    }

    private void deleted(List<Object> values) {
        if (random.nextInt(8) == 0) {
            values.addAll(List.of("deleted_at", moment()));
        }
    }

    private void maybe(List<Object> values, String column, Object value) {
        if (random.nextBoolean()) {
            values.addAll(Arrays.asList(column, value));
        }
    }

    /** Few different moments, so that many are equal. */
    private OffsetDateTime moment() {
        return NetworkFixture.START.plusHours(random.nextInt(6)).plusNanos(random.nextInt(2) * 1000L);
    }

    private String any(Enum<?>[] constants) {
        return constants[random.nextInt(constants.length)].name();
    }
}
