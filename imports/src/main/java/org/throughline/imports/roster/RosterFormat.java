package org.throughline.imports.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ColumnName;
import org.throughline.imports.target.TableLayout;

/** In which form a table is a roster. Its name is the role of the table, so that a row can be read by itself. */
enum RosterFormat {
    /** Our template, and whatever else has columns that say what they are. */
    ROSTER,
    /** Handshake's student file: everybody in it is a seeker, and 3/5/2027 is in March. */
    HANDSHAKE_STUDENTS;

    private static final int FEWEST_FIELDS = 2;
    private static final int FEWEST_OF_HANDSHAKE = 2;
    /** What nobody else calls a column. */
    private static final Set<String> OF_HANDSHAKE = Set.of(
            "authidentifier",
            "schoolyearname",
            "systemlabelnames",
            "assignedtoemailaddress",
            "cardid",
            "optcpteligible");

    private static final List<String> NESTED_OF_HANDSHAKE = List.of("primaryeducation", "hometownlocationattributes");

    /** Whether these cells name the columns of a roster: an identity, and something more. */
    static boolean isHeader(List<String> cells) {
        return RosterField.NAMES.known(cells) >= FEWEST_FIELDS
                && cells.stream()
                        .flatMap(cell -> RosterField.NAMES.field(cell).stream())
                        .anyMatch(RosterFormat::isIdentity);
    }

    /** The table read as a roster; empty when no column says who the people are. */
    static Optional<TableLayout> read(TableHead head, ImportWish wish) {
        RosterFormat format = wish.format().map(RosterFormat::named).orElseGet(() -> recognised(head));
        TableLayout layout = RosterField.NAMES.layout(head, format.name(), wish);
        boolean saysWho = layout.positions().keySet().stream().anyMatch(RosterFormat::isIdentity);
        return saysWho && layout.positions().size() >= FEWEST_FIELDS
                ? Optional.of(new TableLayout(head, format.name(), germanNames(layout, wish)))
                : Optional.empty();
    }

    private static boolean isIdentity(String field) {
        return RosterField.IDENTITIES.stream()
                .anyMatch(identity -> identity.name().equals(field));
    }

    private static RosterFormat named(String format) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(format.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FileRefused(
                        FileFault.UNKNOWN_FORMAT,
                        "There is no format %s of rosters, only %s.".formatted(format, Arrays.toString(values()))));
    }

    private static RosterFormat recognised(TableHead head) {
        long ofHandshake = head.columns().stream()
                .map(ColumnName::folded)
                .filter(name -> OF_HANDSHAKE.contains(name)
                        || NESTED_OF_HANDSHAKE.stream().anyMatch(name::startsWith))
                .count();
        return ofHandshake >= FEWEST_OF_HANDSHAKE ? HANDSHAKE_STUDENTS : ROSTER;
    }

    /** German tables that have a column {@code Vorname} call the last name {@code Name}. */
    private static List<Optional<String>> germanNames(TableLayout layout, ImportWish wish) {
        Map<String, Integer> positions = layout.positions();
        Integer name = positions.get(RosterField.NAME.name());
        Integer first = positions.get(RosterField.FIRST_NAME.name());
        boolean german = name != null
                && first != null
                && !positions.containsKey(RosterField.LAST_NAME.name())
                && isCalled(layout, first, "vorname")
                && isCalled(layout, name, "name")
                && !wish.columns().containsValue(RosterField.NAME.name());
        if (!german) {
            return layout.fields();
        }
        List<Optional<String>> fields = new ArrayList<>(layout.fields());
        fields.set(name, Optional.of(RosterField.LAST_NAME.name()));
        return fields;
    }

    private static boolean isCalled(TableLayout layout, int position, String name) {
        return ColumnName.folded(layout.head().columns().get(position)).equals(name);
    }
}
