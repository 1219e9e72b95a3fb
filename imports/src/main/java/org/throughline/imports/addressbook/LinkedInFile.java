package org.throughline.imports.addressbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.TableHead;

/**
 * What counts as LinkedIn's where somebody says that it is: {@code Connections.csv}, also one whose columns were moved, taken
 * away or added in a spreadsheet, and the whole archive.
 */
public final class LinkedInFile {
    private static final Set<Field> OF_CONNECTIONS = EnumSet.of(
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.LINKED_IN,
            Field.EMAIL,
            Field.ORGANIZATION,
            Field.TITLE,
            Field.CONNECTED_ON);
    /** Lists of people have names and addresses; of these columns, every export of LinkedIn's connections has some. */
    private static final Set<Field> TYPICAL = EnumSet.of(Field.LINKED_IN, Field.TITLE, Field.CONNECTED_ON);

    private static final int FEWEST_COLUMNS = 3;

    private LinkedInFile() {}

    /**
     * The format to wish for, so that the tables of a file are read as LinkedIn's; empty where they are recognised as such.
     *
     * @throws FileRefused with NOT_LINKEDIN_CONNECTIONS when they are something else
     */
    public static Optional<String> format(List<TableHead> tables) {
        if (BookLayout.isLinkedIn(tables)) {
            return Optional.empty();
        }
        if (tables.size() == 1 && isLikeConnections(tables.get(0))) {
            return Optional.of(Format.LINKEDIN.name());
        }
        throw new FileRefused(
                FileFault.NOT_LINKEDIN_CONNECTIONS,
                "No line of the file names the columns of LinkedIn's Connections.csv, which are First Name, Last Name, URL,"
                        + " Email Address, Company, Position, Connected On.");
    }

    private static boolean isLikeConnections(TableHead table) {
        Set<Field> known = table.columns().stream()
                .flatMap(column -> Format.LINKEDIN.names().field(column).stream())
                .map(Field::valueOf)
                .filter(OF_CONNECTIONS::contains)
                .collect(Collectors.toSet());
        return Format.of(table).equals(Optional.of(Format.TABLE))
                && known.stream().anyMatch(Field.NAMING::contains)
                && known.stream().anyMatch(TYPICAL::contains)
                && known.size() >= FEWEST_COLUMNS;
    }
}
