package org.throughline.imports.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.csv.FirstLines;
import org.throughline.imports.csv.TextEncoding;

/** A file of comma-separated values, whatever its encoding and delimiter. */
final class CsvTable implements Table {
    private static final int MOST_SAMPLES = 5;

    private final Content content;
    private final TextEncoding encoding;
    private final SourceLimits limits;
    private final CsvHeader header;
    private final TableHead head;

    private CsvTable(
            int sheet, String name, Content content, TextEncoding encoding, CsvHeader header, SourceLimits limits)
            throws IOException {
        this.content = content;
        this.encoding = encoding;
        this.header = header;
        this.limits = limits;
        this.head = head(sheet, name);
    }

    /** Reads the beginning of a text; its encoding, unless it is told, shows only at the end. */
    static CsvTable open(
            int sheet,
            String name,
            Content content,
            SourceWish wish,
            SourceLimits limits,
            Predicate<List<String>> header)
            throws IOException {
        TextEncoding encoding = encoding(content, wish);
        FirstLines first;
        try (BufferedReader text = encoding.reader(content)) {
            first = FirstLines.of(text, CsvHeader.LINES);
        }
        TextLooks.check(first.start());
        CsvHeader found = CsvHeader.find(first, wish.delimiter(), header)
                .orElseThrow(() -> new FileRefused(FileFault.EMPTY_FILE, "The file is empty."));
        return new CsvTable(sheet, name, content, encoding, found, limits);
    }

    /** The encoding wished for, or the one that the content shows when it is read to its end. */
    static TextEncoding encoding(Content content, SourceWish wish) throws IOException {
        return wish.encoding().isPresent()
                ? TextEncoding.told(content, wish.encoding().get())
                : TextEncoding.of(content);
    }

    @Override
    public TableHead head() {
        return head;
    }

    @Override
    public SourceRows rows() throws IOException {
        CsvSourceRows rows = open(head.sheet());
        rows.next();
        return rows;
    }

    private TableHead head(int sheet, String name) throws IOException {
        try (CsvSourceRows rows = open(sheet)) {
            List<String> columns = rows.next().cells();
            List<SourceRow> samples = new ArrayList<>();
            while (samples.size() < MOST_SAMPLES && rows.hasNext()) {
                samples.add(rows.next());
            }
            return new TableHead(
                    sheet,
                    name,
                    SourceType.CSV,
                    Optional.of(encoding.charset().name()),
                    Optional.of(header.delimiter()),
                    header.line(),
                    columns,
                    samples);
        }
    }

    private CsvSourceRows open(int sheet) throws IOException {
        CountedStream in = new CountedStream(content.open());
        BufferedReader text = encoding.reader(in);
        text.skip(header.start());
        return new CsvSourceRows(sheet, text, header, limits, () -> content.inFile(in.count()));
    }
}
