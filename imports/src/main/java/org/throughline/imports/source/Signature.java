package org.throughline.imports.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** What a file is, by its first bytes: its name says nothing, for anything can be called {@code contacts.csv}. */
enum Signature {
    ZIP("PK\u0003\u0004"),
    EMPTY_ZIP("PK\u0005\u0006"),
    SPLIT_ZIP("PK\u0007\u0008"),
    OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("%PDF-", FileFault.PDF_DOCUMENT, "a PDF document"),
    PNG("\u0089PNG", FileFault.PICTURE, "a picture"),
    JPEG("\u00FF\u00D8\u00FF", FileFault.PICTURE, "a picture"),
    GIF("GIF8", FileFault.PICTURE, "a picture"),
    TIFF("II*\u0000", FileFault.PICTURE, "a picture"),
    TIFF_BIG_ENDIAN("MM\u0000*", FileFault.PICTURE, "a picture"),
    RIFF("RIFF", FileFault.PICTURE, "a picture or a recording"),
    RTF("{\\rtf", FileFault.OTHER_DOCUMENT, "a text document"),
    SQLITE("SQLite format 3\u0000", FileFault.NOT_TEXT, "a database"),
    PROGRAM("\u007FELF", FileFault.NOT_TEXT, "a program"),
    SEVEN_ZIP("7z\u00BC\u00AF\u0027\u001C", FileFault.OTHER_ARCHIVE, "a 7z archive"),
    RAR("Rar!\u001A\u0007", FileFault.OTHER_ARCHIVE, "a RAR archive"),
    GZIP("\u001F\u008B", FileFault.OTHER_ARCHIVE, "a gzip archive"),
    BZIP2("BZh", FileFault.OTHER_ARCHIVE, "a bzip2 archive"),
    XZ("\u00FD7zXZ\u0000", FileFault.OTHER_ARCHIVE, "an xz archive"),
    ZSTD("\u0028\u00B5\u002F\u00FD", FileFault.OTHER_ARCHIVE, "a zstd archive");

    /** How many bytes it takes to tell. */
    static final int LENGTH = 16;

    private final byte[] bytes;
    private final Optional<FileFault> fault;
    private final String words;

    Signature(String bytes) {
        this(bytes, Optional.empty(), "");
    }

    Signature(String bytes, FileFault fault, String words) {
        this(bytes, Optional.of(fault), words);
    }

    Signature(String bytes, Optional<FileFault> fault, String words) {
        this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
        this.fault = fault;
        this.words = words;
    }

    /** What begins like this; empty for text, and for what is unknown. */
    static Optional<Signature> of(byte[] start) {
        return Arrays.stream(values())
                .filter(signature -> signature.begins(start))
                .findFirst();
    }

    /** Whether it is an archive that is read, or a workbook, which is one too. */
    boolean isZip() {
        return this == ZIP || this == EMPTY_ZIP || this == SPLIT_ZIP;
    }

    /** Why a file of this kind is not read; empty where it depends on more. */
    Optional<FileRefused> refusal() {
        return fault.map(code ->
                new FileRefused(code, "The file is %s, whatever its name says. %s".formatted(words, advice(code))));
    }

    private static String advice(FileFault fault) {
        return fault == FileFault.OTHER_ARCHIVE
                ? "Unpack it and send what is inside, or pack it as ZIP."
                : "Export the list as CSV, XLSX or vCard where it comes from.";
    }

    private boolean begins(byte[] start) {
        return start.length >= bytes.length && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }
}
