package org.throughline.imports.upload;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.throughline.imports.FileFault;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.ImportReport;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;

/** Writes answers as JSON: a report, or {@code {"error":{"code":…,"message":…,"line":…}}}. */
final class JsonAnswer {
    private final HttpServletResponse response;

    JsonAnswer(HttpServletResponse response) {
        this.response = response;
    }

    /** What became of the file. */
    void write(ImportOutcome outcome) throws IOException {
        if (outcome instanceof ImportOutcome.Imported imported) {
            write(imported.report());
        } else if (outcome instanceof ImportOutcome.Refused refused) {
            writeError(status(refused.fault()), refused.fault().name(), refused.message(), refused.line());
        }
    }

    /** Why there was no file to look at. */
    void write(RequestFault fault) throws IOException {
        writeError(fault.status(), fault.name(), fault.message(), OptionalLong.empty());
    }

    private static int status(FileFault fault) {
        return switch (fault) {
            case TOO_MANY_ROWS, TOO_MANY_ENTRIES, INFLATES_TOO_MUCH, TOO_MUCH_TEXT ->
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case EMPTY_FILE,
                    ZIP_ARCHIVE,
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

    private void write(ImportReport report) throws IOException {
        try (JsonGenerator json = begin(HttpServletResponse.SC_OK)) {
            json.writeStartObject()
                    .write("read", report.read())
                    .write("people", report.people())
                    .write("created", report.created())
                    .write("updated", report.updated())
                    .write("unchanged", report.unchanged())
                    .write("rejected", report.rejected())
                    .write("message", report.message());
            json.writeStartArray("rejections");
            report.rejections().forEach(rejection -> write(json, rejection));
            json.writeEnd();
            write(json, report.recognised());
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, Rejection rejection) {
        json.writeStartObject()
                .write("line", rejection.line())
                .write("code", rejection.code().name())
                .write("reason", rejection.reason())
                .write("text", rejection.text())
                .writeEnd();
    }

    private static void write(JsonGenerator json, Recognised recognised) {
        json.writeStartObject("recognised")
                .write("encoding", recognised.encoding())
                .write("delimiter", recognised.delimiter())
                .write("headerLine", recognised.headerLine());
        json.writeStartArray("columns");
        recognised.columns().forEach(json::write);
        json.writeEnd().writeEnd();
    }

    private void writeError(int status, String code, String message, OptionalLong line) throws IOException {
        try (JsonGenerator json = begin(status)) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", code)
                    .write("message", message);
            line.ifPresent(number -> json.write("line", number));
            json.writeEnd().writeEnd();
        }
    }

    private JsonGenerator begin(int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        return Json.createGenerator(response.getOutputStream());
    }
}
