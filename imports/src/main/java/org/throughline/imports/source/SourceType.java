package org.throughline.imports.source;

/** What a table is written in. */
public enum SourceType {
    CSV,
    XLSX,
    VCARD
}
