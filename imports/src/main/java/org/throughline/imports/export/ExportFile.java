package org.throughline.imports.export;

import org.throughline.domain.transfer.ExportFormat;

/**
 * What the file of a format is called and what it is.
 *
 * @param ending of its name
 * @param mediaType for browsers
 */
record ExportFile(String ending, String mediaType) {
    static ExportFile of(ExportFormat format) {
        return switch (format) {
            case CSV, ARCHIVE -> new ExportFile("zip", "application/zip");
            case JSON -> new ExportFile("json", "application/json");
            case VCARD -> new ExportFile("vcf", "text/vcard;charset=utf-8");
            case XLSX -> new ExportFile("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }
}
