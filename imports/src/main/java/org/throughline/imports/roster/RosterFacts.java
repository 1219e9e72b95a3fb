package org.throughline.imports.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.job.StagingCopy;
import org.throughline.imports.target.StagedRow;

/** The facts that one row says, gathered with every reason against it. */
final class RosterFacts {
    private final RosterCells cells;
    private final Checks checks = new Checks();
    private final Map<Fact, String> values = new EnumMap<>(Fact.class);
    private final Map<Fact, String> places = new EnumMap<>(Fact.class);
    private final Set<Fact> cleared = EnumSet.noneOf(Fact.class);

    RosterFacts(RosterCells cells) {
        this.cells = cells;
    }

    /** Takes a fact from a field; whether the field says something of it, be it refused. */
    <T> boolean take(Fact fact, RosterField field, Function<String, Outcome<T>> check) {
        if (cells.clears(field)) {
            clear(fact, field);
            return true;
        }
        Optional<String> said = cells.said(field);
        said.flatMap(text -> checks.take(cells.column(field), check.apply(text)))
                .ifPresent(value -> put(fact, field, text(value)));
        return said.isPresent();
    }

    /** Notes a fact. */
    void put(Fact fact, RosterField field, String value) {
        values.put(fact, value);
        places.put(fact, cells.column(field));
    }

    private void clear(Fact fact, RosterField field) {
        places.put(fact, cells.column(field));
        if (fact.isErasable()) {
            cleared.add(fact);
        } else {
            refuse(field, RefusalCode.REQUIRED, "Cannot be taken away, only changed.");
        }
    }

    void refuse(RosterField field, RefusalCode code, String message) {
        checks.refuse(Refusal.of(code, message).at(cells.column(field)));
    }

    boolean says(Fact fact) {
        return values.containsKey(fact);
    }

    Optional<String> value(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    boolean clears(Fact fact) {
        return cleared.contains(fact);
    }

    /**
     * The row to be staged, or every reason against it.
     *
     * @param newRoles the roles of the person, should there be no account yet
     * @param renames whether the name is whole, so that it may replace another
     */
    Outcome<StagedRow> staged(List<String> newRoles, boolean renames) {
        return checks.outcome(() -> {
            List<String> row = new ArrayList<>();
            for (Fact fact : Fact.values()) {
                row.add(values.getOrDefault(fact, fact.isList() ? "{}" : null));
            }
            row.add(StagingCopy.array(cleared.stream().map(Fact::column).toList()));
            row.add(StagingCopy.array(newRoles));
            row.add(Boolean.toString(renames));
            row.add(StagingCopy.array(Arrays.stream(Fact.values())
                    .map(fact -> places.getOrDefault(fact, cells.column(fact.field())))
                    .toList()));
            return StagedRow.of(row.toArray(String[]::new));
        });
    }

    /** As PostgreSQL reads it. */
    static String text(Object value) {
        return value instanceof List<?> list
                ? StagingCopy.array(list.stream().map(Object::toString).toList())
                : value.toString();
    }
}
