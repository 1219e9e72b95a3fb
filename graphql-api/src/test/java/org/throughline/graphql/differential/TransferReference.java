package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Imports and exports, the plainest way. */
final class TransferReference {
    static final Map<String, String> TABLES = Map.of(
            "BulkImport",
            "select * from bulk_import where seeker_id = :seeker and deleted_at is null",
            "ExportJob",
            "select * from export_job where account_id = :account and seeker_id = :seeker and deleted_at is null",
            "ImportColumn",
            "select * from import_column where institution_id = :institution",
            "ImportPreview",
            "select * from import_preview where institution_id = :institution",
            "ImportRejection",
            "select md5(import_id || ' ' || sheet || ' ' || line)::uuid as id, * from import_rejection where institution_id = :institution",
            "KeptRow",
            "select row_id as id, * from import_change where institution_id = :institution and kept_reason is not null");
    static final Map<String, Pages.Order> ORDERS = Map.of(
            "bulkImports", new Pages.Order("", "created_at", true),
            "exportJobs", new Pages.Order("", "created_at", true),
            "rejections", new Pages.Order("", "sheet line", false),
            "kept", new Pages.Order("", "entity", false));
    static final List<String> CONNECTIONS = List.of("BulkImport", "ExportJob", "ImportRejection", "KeptRow");

    private final Model model;
    private final Map<String, DataFetcher<?>> special;

    TransferReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        special.put("Query.bulkImport", asked -> model.find("BulkImport", Reference.id(asked)));
        special.put("Query.exportJob", asked -> model.find("ExportJob", Reference.id(asked)));
        special.put("Query.bulkImports", asked -> pages(asked, "bulkImports", "BulkImport"));
        special.put("Query.exportJobs", asked -> pages(asked, "exportJobs", "ExportJob"));
        imports();
        progress();
        exports();
    }

    private void imports() {
        special.put("BulkImport.rejections", asked -> ofImport(asked, "rejections", "ImportRejection"));
        special.put("BulkImport.kept", asked -> ofImport(asked, "kept", "KeptRow"));
        special.put(
                "BulkImport.columns",
                asked -> model.all("ImportColumn")
                        .filter(Reference.pointsHere("import_id", asked))
                        .sorted(Comparator.comparing((Row column) -> (Integer) column.get("sheet"))
                                .thenComparing(column -> (Integer) column.get("position")))
                        .toList());
        special.put(
                "BulkImport.preview",
                asked -> model.all("ImportPreview")
                        .filter(Reference.pointsHere("import_id", asked))
                        .filter(row -> asked.getArgument("verdict") == null
                                || asked.getArgument("verdict").toString().equals(row.get("verdict")))
                        .sorted(Comparator.comparing((Row row) -> (String) row.get("verdict"))
                                .thenComparing(row -> (Integer) row.get("sheet"))
                                .thenComparing(row -> (Long) row.get("line")))
                        .toList());
        field("BulkImport.counts", row -> row);
        for (String count : List.of("created", "updated", "unchanged", "rejected", "kept")) {
            field("ImportCounts." + count, row -> row.get(count + "_rows"));
        }
        field("ImportCounts.duplicates", row -> row.get("duplicate_rows"));
        field("BulkImport.rejectionsUrl", row -> "/imports/" + row.id() + "/rejections");
        field("BulkImport.eventsUrl", row -> "/imports/" + row.id() + "/events");
        field(
                "BulkImport.accountName",
                row -> model.find("Account", row.get("account_id")).get("name"));
        field("ImportRejection.column", row -> row.get("column_name"));
        field("KeptRow.reason", row -> row.get("kept_reason"));
        for (String type : List.of("BulkImport", "ExportJob")) {
            field(type + ".fault", row -> row.get("fault_code") == null ? null : row);
            field(
                    type + ".cancelAskedAt",
                    row -> row.get("cancel_at") == null
                            ? null
                            : row.instant("cancel_at").toString());
        }
        for (String part : List.of("code", "message", "sheet", "line", "column")) {
            field("ImportFault." + part, row -> row.get("fault_" + part));
            field("ExportFault." + part, row -> row.get("fault_" + part));
        }
    }

    private void progress() {
        field("BulkImport.percent", row -> switch ((String) row.get("state")) {
            case "CHECKED", "IMPORTED", "UNDONE" -> 100;
            case "UPLOADING" -> percent(part(row, "received", "bytes"));
            case "CHECKING" -> percent(read(row));
            case "IMPORTING" -> percent(read(row) == null ? null : 0.2 * read(row) + 0.8 * merged(row));
            default -> null;
        });
        field("BulkImport.rowsPerSecond", row -> {
            Double seconds = seconds(row);
            Long rows = rowsDone(row);
            return seconds == null || rows == null
                    ? null
                    : (int) Math.min(Integer.MAX_VALUE, Math.rint(rows / seconds));
        });
        field("BulkImport.secondsLeft", row -> {
            Double part = switch ((String) row.get("state")) {
                case "CHECKING" -> read(row);
                case "IMPORTING" -> merged(row);
                default -> null;
            };
            Double seconds = seconds(row);
            return part == null || part == 0 || seconds == null
                    ? null
                    : (int) Math.min(Integer.MAX_VALUE, Math.ceil(seconds * (1 - part) / part));
        });
    }

    private static Long rowsDone(Row row) {
        String state = (String) row.get("state");
        if (List.of("CHECKING", "CHECKED").contains(state)
                || state.equals("IMPORTING") && "READING".equals(row.get("phase"))) {
            return (Long) row.get("rows_read");
        }
        Long merged = (Long) row.get("rows_merged");
        return List.of("IMPORTING", "IMPORTED").contains(state) && merged > 0 ? merged : null;
    }

    /** Rows at work that have not ended are said to begin in the future, so that it does not matter when the test runs. */
    private static Double seconds(Row row) {
        if (row.get("started_at") == null) {
            return null;
        }
        Instant until = row.get("finished_at") == null ? Instant.now() : row.instant("finished_at");
        double seconds = Duration.between(row.instant("started_at"), until).toNanos() / 1e9;
        return seconds < 0.001 ? null : seconds;
    }

    private static Integer percent(Double part) {
        return part == null ? null : part >= 0.99 ? Integer.valueOf(99) : Integer.valueOf((int) Math.floor(100 * part));
    }

    private static Double read(Row row) {
        Double byRows = part(row, "rows_read", "rows_expected");
        Double part = byRows != null ? byRows : part(row, "bytes_read", "bytes");
        return part == null ? null : Math.min(1, part);
    }

    private static double merged(Row row) {
        Long expected = (Long) row.get("rows_expected");
        long accepted = expected == null ? 0 : expected - (Long) row.get("rejected_rows");
        return accepted == 0 ? 0 : Math.min(1, (Long) row.get("rows_merged") / (double) accepted);
    }

    private static Double part(Row row, String done, String all) {
        Long whole = (Long) row.get(all);
        return whole == null || whole == 0 ? null : (Long) row.get(done) / (double) whole;
    }

    private void exports() {
        field("ExportJob.rows", row -> row.get("rows_written"));
        field("ExportJob.downloadUrl", row -> {
            boolean there = row.get("state").equals("READY")
                    && row.instant("expires_at").isAfter(Instant.now());
            byte[] key = (byte[]) row.get("download_key");
            return there && key != null
                    ? "/exports/" + row.id() + "/file?key=" + HexFormat.of().formatHex(key)
                    : null;
        });
    }

    private Object ofImport(DataFetchingEnvironment asked, String field, String type) {
        return Pages.of(
                model.all(type).filter(Reference.pointsHere("import_id", asked)).toList(),
                ORDERS.get(field),
                asked.getArguments());
    }

    private Object pages(DataFetchingEnvironment asked, String field, String type) {
        Map<String, Object> filter = Reference.filter(asked);
        return Pages.of(
                model.all(type)
                        .filter(row -> Reference.oneOf(filter.get("kind"), row.get("kind")))
                        .filter(row -> Reference.oneOf(filter.get("state"), row.get("state")))
                        .toList(),
                ORDERS.get(field),
                asked.getArguments());
    }

    private void field(String name, Function<Row, Object> value) {
        special.put(name, asked -> value.apply(Reference.source(asked)));
    }
}
