package org.throughline.imports.linkedin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.csv.CsvRow;
import org.throughline.imports.csv.TextEncoding;

/** Makes a person of a row. A row is accepted as a whole or refused with every reason; no cell is dropped silently. */
final class ConnectionReader {
    private final Header header;
    private final boolean damaged;

    /** @param damaged whether the file has bytes that are no text, see {@link TextEncoding#damaged()} */
    ConnectionReader(Header header, boolean damaged) {
        this.header = header;
        this.damaged = damaged;
    }

    /** The person, or refusals whose place is the column's English name. */
    Outcome<Person> read(CsvRow row) {
        return cells(row).then(this::person);
    }

    private Outcome<CsvRow> cells(CsvRow row) {
        if (header.isOverrunBy(row)) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.MALFORMED,
                    "Has more cells than there are columns: quote a cell that holds a delimiter."));
        }
        if (row.cells().stream().anyMatch(ConnectionReader::hasControl)) {
            return Outcome.refused(Refusal.of(RefusalCode.NOT_TEXT, "Must not contain control characters."));
        }
        if (damaged && row.cells().stream().anyMatch(cell -> cell.indexOf(TextEncoding.REPLACEMENT) >= 0)) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.NOT_TEXT, "Has bytes that are not text in the file's encoding."));
        }
        return Outcome.done(row);
    }

    private Outcome<Person> person(CsvRow row) {
        Checks checks = new Checks();
        Optional<String> name = checks.take("Name", TextRule.LINE.check(name(row)));
        Optional<String> title = take(checks, row, Column.POSITION, TextRule.LINE::check);
        Optional<String> organization = take(checks, row, Column.COMPANY, TextRule.LINE::check);
        Optional<LinkedInProfile> profile = take(checks, row, Column.URL, LinkedInProfile::parse);
        Optional<EmailAddress> email = take(checks, row, Column.EMAIL, EmailAddress::parse);
        Optional<LocalDate> connectedOn = take(checks, row, Column.CONNECTED_ON, ConnectedOn::parse);
        return checks.outcome(() -> new Person(name.orElseThrow(), title, organization, profile, email, connectedOn));
    }

    private <T> Optional<T> take(Checks checks, CsvRow row, Column column, Function<String, Outcome<T>> check) {
        return checks.takeIfGiven(column.label(), header.cell(row, column).orElse(null), check);
    }

    private String name(CsvRow row) {
        return Stream.of(Column.FIRST_NAME, Column.LAST_NAME)
                .flatMap(column -> header.cell(row, column).stream())
                .collect(Collectors.joining(" "));
    }

    /** Line breaks and tabs are for the single columns to judge: only what no text has is wrong everywhere. */
    private static boolean hasControl(String cell) {
        return cell.chars().anyMatch(character -> Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0);
    }
}
