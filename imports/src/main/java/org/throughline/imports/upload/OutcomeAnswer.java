package org.throughline.imports.upload;

import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;

/** Writes what has become of an import as JSON: a report, or {@code {"error":{"code":…,"message":…,"line":…}}}. */
final class OutcomeAnswer {
    private final HttpServletResponse response;

    OutcomeAnswer(HttpServletResponse response) {
        this.response = response;
    }

    /** What became of the file. */
    void write(UUID id, ImportOutcome outcome) throws IOException {
        if (outcome instanceof ImportOutcome.Imported imported) {
            write(id, imported.report());
        } else if (outcome instanceof ImportOutcome.Refused refused) {
            write(refused);
        } else if (outcome instanceof ImportOutcome.Failed failed) {
            write(failed);
        } else {
            throw new IllegalArgumentException("it has not ended: " + outcome);
        }
    }

    private static int status(FileFault fault) {
        return switch (fault) {
            case TOO_MANY_ROWS, TOO_MANY_ENTRIES, INFLATES_TOO_MUCH, TOO_MUCH_TEXT ->
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case EMPTY_FILE,
                    OTHER_ARCHIVE,
                    PICTURE,
                    PDF_DOCUMENT,
                    LEGACY_WORKBOOK,
                    OTHER_DOCUMENT,
                    WEB_PAGE,
                    ENCRYPTED,
                    NOT_TEXT,
                    NOT_LINKEDIN_CONNECTIONS,
                    UNKNOWN_FIELD,
                    SENSITIVE_COLUMN,
                    UNKNOWN_FORMAT,
                    MALFORMED_CSV,
                    TOO_MANY_COLUMNS,
                    CELL_TOO_LONG,
                    NO_TABLE,
                    NESTED_ARCHIVE,
                    UNSAFE_ENTRY_NAME,
                    DAMAGED_ARCHIVE,
                    MALFORMED_WORKBOOK,
                    EXTERNAL_ENTITY -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private void write(UUID id, ImportReport report) throws IOException {
        try (JsonGenerator json = TransferServlet.json(response, HttpServletResponse.SC_OK)) {
            json.writeStartObject()
                    .write("id", id.toString())
                    .write("read", report.read())
                    .write("created", report.created())
                    .write("updated", report.updated())
                    .write("unchanged", report.unchanged())
                    .write("rejected", report.rejected())
                    .write("duplicates", report.duplicates())
                    .write("message", report.message());
            json.writeStartArray("rejections");
            report.rejections().forEach(rejection -> write(json, rejection));
            json.writeEnd();
            write(json, report.recognised());
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, Rejection rejection) {
        json.writeStartObject();
        rejection.sheet().ifPresent(sheet -> json.write("sheet", sheet));
        json.write("line", rejection.line());
        rejection.column().ifPresent(column -> json.write("column", column));
        json.write("code", rejection.code().name())
                .write("reason", rejection.reason())
                .write("text", rejection.text())
                .writeEnd();
    }

    private static void write(JsonGenerator json, Recognised recognised) {
        json.writeStartObject("recognised");
        recognised.encoding().ifPresent(encoding -> json.write("encoding", encoding));
        recognised.delimiter().ifPresent(delimiter -> json.write("delimiter", delimiter));
        json.write("headerLine", recognised.headerLine());
        json.writeStartArray("columns");
        recognised.columns().forEach(json::write);
        json.writeEnd().writeEnd();
    }

    private void write(ImportOutcome.Refused refused) throws IOException {
        try (JsonGenerator json = TransferServlet.json(response, status(refused.fault()))) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", refused.fault().name())
                    .write("message", refused.message());
            refused.sheet().ifPresent(sheet -> json.write("sheet", sheet));
            refused.line().ifPresent(line -> json.write("line", line));
            refused.column().ifPresent(column -> json.write("column", column));
            json.writeEnd().writeEnd();
        }
    }

    private void write(ImportOutcome.Failed failed) throws IOException {
        try (JsonGenerator json = TransferServlet.json(response, UploadFault.INTERNAL_ERROR.status())) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", UploadFault.INTERNAL_ERROR.name())
                    .write("message", failed.message())
                    .writeEnd()
                    .writeEnd();
        }
    }
}
