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
    XLSX,
    @Meaning("""
            Everything that is held about a seeker, with account, sign-ins, deleted rows and who looked: a ZIP archive with a JSON \
            and a CSV file for each kind of row. To keep, not to import; for the scope SEEKER only.""")
    ARCHIVE
}
