package org.throughline.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** A document in the container that office programs used before 2007, and still use for what has a password. */
final class OldDocument {
    private static final int BEGINNING = 1 << 20;
    private static final String ENCRYPTED = "EncryptedPackage";

    private OldDocument() {}

    /** Why it is not read. */
    static FileRefused refusal(Content content) throws IOException {
        try (InputStream in = content.open()) {
            // The container's own directory is in UTF-16.
            String directory = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            if (directory.contains(String.join("\0", ENCRYPTED.split("")))) {
                return new FileRefused(
                        FileFault.ENCRYPTED, "The workbook has a password. Save it without one and send that.");
            }
        }
        return new FileRefused(
                FileFault.LEGACY_WORKBOOK,
                "The file is an old Excel workbook (.xls) or another old document. Save it as XLSX or CSV.");
    }
}
