package org.throughline.imports.job;

/** How far the work on an import has come. Each phase is noted in the transaction that ends the one before. */
public enum ImportPhase {
    /** Rows are being staged. */
    READING,
    /** All rows are staged. */
    READ,
    /** It is known whom they are about. */
    MATCHED,
    /** Slices are being merged. */
    MERGING
}
