package org.throughline.domain.transfer;

import org.throughline.domain.shared.Meaning;

/** The form of an export. */
@Meaning("The form of an export.")
public enum ExportFormat {
    @Meaning("A ZIP archive of CSV files, related by keys; a history import reads it again without loss.")
    CSV,
    @Meaning("One JSON document.")
    JSON,
    @Meaning("The contacts as vCards, version 4.0.")
    VCARD,
    @Meaning("One workbook with a sheet for each kind of row.")
    XLSX
}
