package org.throughline.imports.addressbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ColumnName;
import org.throughline.imports.target.Layout;
import org.throughline.imports.target.TableLayout;

/**
 * What the tables of a file are taken for. LinkedIn's archive holds many tables of which three are read, the people first;
 * of any other file each table that names people is read.
 */
final class BookLayout {
    private static final Set<Field> MESSAGES = Set.of(Field.CONVERSATION, Field.SENDER, Field.RECIPIENT, Field.SAID_AT);
    private static final Set<Field> INVITATIONS = Set.of(Field.SENDER, Field.RECIPIENT, Field.SAID_AT, Field.DIRECTION);

    private final ImportWish wish;

    BookLayout(ImportWish wish) {
        this.wish = wish;
    }

    /** Whether a line with these cells can be a header. */
    static boolean isHeader(List<String> cells) {
        return talkIn(cells).isPresent()
                || Format.of(cells)
                        .filter(format -> format.names().known(cells) > 1 || cells.size() == 1)
                        .isPresent();
    }

    /** The tables that are read. */
    Layout of(List<TableHead> tables) {
        boolean linkedIn = hasTalks(tables) || tables.stream().anyMatch(table -> formatOf(table) == Format.LINKEDIN);
        List<TableLayout> layouts = new ArrayList<>();
        for (TableHead table : tables) {
            if (!linkedIn || formatOf(table) == Format.LINKEDIN) {
                people(table).filter(BookLayout::namesSomebody).ifPresent(layouts::add);
            }
        }
        if (linkedIn) {
            addTalks(tables, layouts);
        }
        if (layouts.isEmpty()) {
            throw new FileRefused(
                    FileFault.UNKNOWN_FORMAT,
                    "No table of the file has a column with names. Say which column is one of %s."
                            .formatted(Field.namesOfNames()));
        }
        return new Layout(Role.format(layouts.get(0).role()).name(), layouts);
    }

    /** Whether the tables are recognised as LinkedIn's. */
    static boolean isLinkedIn(List<TableHead> tables) {
        return hasTalks(tables)
                || tables.stream().anyMatch(table -> Format.of(table).equals(Optional.of(Format.LINKEDIN)));
    }

    private static boolean hasTalks(List<TableHead> tables) {
        return tables.stream().anyMatch(table -> talkIn(table.columns()).isPresent());
    }

    private static void addTalks(List<TableHead> tables, List<TableLayout> layouts) {
        for (Role.Talk talk : Role.Talk.values()) {
            tables.stream()
                    .filter(table ->
                            talkIn(table.columns()).filter(talk::equals).isPresent())
                    .map(table -> Field.OF_TALKS.layout(table, talk.role(), ImportWish.NONE))
                    .forEach(layouts::add);
        }
    }

    private static Optional<Role.Talk> talkIn(List<String> columns) {
        Set<Field> fields = columns.stream()
                .flatMap(column -> Field.OF_TALKS.field(column).stream())
                .map(Field::valueOf)
                .collect(Collectors.toSet());
        if (fields.containsAll(MESSAGES)) {
            return Optional.of(Role.Talk.MESSAGE);
        }
        return fields.containsAll(INVITATIONS) ? Optional.of(Role.Talk.INVITATION) : Optional.empty();
    }

    private Format formatOf(TableHead table) {
        return wish.format()
                .map(name -> Format.named(name)
                        .orElseThrow(() -> new FileRefused(
                                FileFault.UNKNOWN_FORMAT, "No address book comes as %s.".formatted(name))))
                .or(() -> Format.of(table))
                .orElse(Format.TABLE);
    }

    private Optional<TableLayout> people(TableHead table) {
        if (talkIn(table.columns()).isPresent()) {
            return Optional.empty();
        }
        Format format = formatOf(table);
        List<String> columns = table.columns().stream()
                .map(column -> isWished(column) || !format.passesOver(column) ? column : "")
                .toList();
        List<Optional<String>> guessed = format.names()
                .layout(renamed(table, columns), Role.of(format), wish)
                .fields();
        List<Optional<String>> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            fields.add(
                    isWished(column)
                            ? guessed.get(i)
                            : guessed.get(i)
                                    .or(() -> oneMore(format, column))
                                    .map(field ->
                                            format.meant(Field.valueOf(field)).name()));
        }
        return Optional.of(new TableLayout(table, Role.of(format), fields));
    }

    private boolean isWished(String column) {
        return wish.columns().keySet().stream()
                .anyMatch(wished -> ColumnName.folded(wished).equals(ColumnName.folded(column)));
    }

    /** A further column of a field that can have several, unless somebody said which ones it has. */
    private Optional<String> oneMore(Format format, String column) {
        return format.names()
                .field(column)
                .filter(field -> Field.REPEATED.contains(Field.valueOf(field)))
                .filter(field -> !wish.columns().containsValue(field));
    }

    private static TableHead renamed(TableHead table, List<String> columns) {
        return new TableHead(
                table.sheet(),
                table.name(),
                table.type(),
                table.encoding(),
                table.delimiter(),
                table.headerLine(),
                columns,
                table.samples());
    }

    private static boolean namesSomebody(TableLayout layout) {
        return Field.namesSomebody(layout.positions().keySet());
    }
}
