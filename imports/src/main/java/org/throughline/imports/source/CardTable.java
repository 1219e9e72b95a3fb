package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.imports.csv.TextEncoding;

/** A file of vCards, of any version. */
final class CardTable implements Table {
    private static final int MOST_SAMPLES = 5;
    private static final Pattern BEGIN =
            Pattern.compile("[\\s\uFEFF\\x00]*BEGIN:VCARD\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Content content;
    private final TextEncoding encoding;
    private final SourceLimits limits;
    private final CardGroups groups;
    private final TableHead head;

    private CardTable(int sheet, String name, Content content, TextEncoding encoding, SourceLimits limits)
            throws IOException {
        this.content = content;
        this.encoding = encoding;
        this.limits = limits;
        try (Cards cards = cards(new CountedStream(content.open()))) {
            this.groups = CardGroups.read(cards);
        }
        this.head = head(sheet, name);
    }

    /** Whether a file that begins like this is one. */
    static boolean isOne(String start) {
        return BEGIN.matcher(start.replace("\0", "")).matches();
    }

    /** Reads the file for its groups, which may stand anywhere in it. */
    static CardTable open(int sheet, String name, Content content, SourceWish wish, SourceLimits limits)
            throws IOException {
        return new CardTable(sheet, name, content, CsvTable.encoding(content, wish), limits);
    }

    @Override
    public TableHead head() {
        return head;
    }

    @Override
    public SourceRows rows() throws IOException {
        return rows(head.sheet());
    }

    private TableHead head(int sheet, String name) throws IOException {
        List<SourceRow> samples = new ArrayList<>();
        try (SourceRows rows = rows(sheet)) {
            while (samples.size() < MOST_SAMPLES && rows.hasNext()) {
                samples.add(rows.next());
            }
        }
        return new TableHead(
                sheet,
                name,
                SourceType.VCARD,
                Optional.of(encoding.charset().name()),
                Optional.empty(),
                0,
                CardColumn.names(),
                samples);
    }

    private SourceRows rows(int sheet) throws IOException {
        CountedStream in = new CountedStream(content.open());
        return new CardRows(sheet, cards(in), groups, limits, () -> content.inFile(in.count()));
    }

    private Cards cards(CountedStream in) throws IOException {
        return new Cards(new CardLines(encoding.reader(in), limits.longestRow()), limits.longestRow());
    }
}
