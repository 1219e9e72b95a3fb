package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** The tables in an archive: a workbook's sheets, or each file that is a table. */
final class ArchiveTables {
    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|txt|vcf|vcard)");
    /** What Macintosh adds beside each file. */
    private static final Pattern SHADOW = Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\._[^/]*)");

    private final Archive archive;
    private final SourceWish wish;
    private final SourceLimits limits;
    private final Predicate<List<String>> header;

    ArchiveTables(Archive archive, SourceWish wish, SourceLimits limits, Predicate<List<String>> header) {
        this.archive = archive;
        this.wish = wish;
        this.limits = limits;
        this.header = header;
    }

    /** All tables in order. */
    List<Table> read() throws IOException {
        List<Table> tables = document() ? Workbook.tables(archive, limits, header) : files();
        if (tables.isEmpty()) {
            throw new FileRefused(FileFault.NO_TABLE, "There is no list in the file.");
        }
        return tables;
    }

    private boolean document() {
        if (has("xl/workbook.bin") || has("word/document.xml") || has("ppt/presentation.xml") || has("mimetype")) {
            throw new FileRefused(
                    has("xl/workbook.bin") ? FileFault.LEGACY_WORKBOOK : FileFault.OTHER_DOCUMENT,
                    "The file is a document in a format that is not read. Save the list as XLSX or CSV.");
        }
        return has("[Content_Types].xml");
    }

    private List<Table> files() throws IOException {
        List<Table> tables = new ArrayList<>();
        for (ArchiveEntry entry : archive.files()) {
            Content content = archive.content(entry);
            Optional<Signature> signature = Contents.signature(content);
            if (signature.filter(Signature::isZip).isPresent()) {
                throw entry.refused(FileFault.NESTED_ARCHIVE, "is an archive or a workbook itself. Send it by itself.");
            }
            if (isTable(entry) && !Contents.isBlank(content)) {
                tables.add(table(tables.size(), entry, content, signature));
            }
        }
        return tables;
    }

    private Table table(int sheet, ArchiveEntry entry, Content content, Optional<Signature> signature)
            throws IOException {
        try {
            return Contents.table(sheet, entry.name(), content, signature, wish, limits, header);
        } catch (FileRefused refused) {
            throw refused.inSheet(entry.name());
        }
    }

    private static boolean isTable(ArchiveEntry entry) {
        return TABLE.matcher(entry.name().toLowerCase(Locale.ROOT)).matches()
                && !SHADOW.matcher(entry.name()).matches();
    }

    private boolean has(String name) {
        return archive.entry(name).isPresent();
    }
}
