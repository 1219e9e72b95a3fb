package org.throughline.imports.duplicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.imports.sql.Statements;

/**
 * Moves all that refers to the one that goes to the one that is kept, and back. Statements name both {@code :kept} and
 * {@code :gone}. Of a contact's, only living rows move: what was deleted stays deleted, and where it was. Of the directory's
 * people deleted ones do too: a request was received by the person although its contact was deleted since (A8).
 *
 * <p>Two things cannot move. A row that stands between the two, such as a referral of the one to the other, would be one
 * between a person and themselves. And of what the kept one can have only once, such as a referral to the same third,
 * one of the two rows has to go. Both are deleted softly, and come back when the merge is taken back.
 */
final class Relations {
    /** Of two rows of which one has to go, the one that has got further stays; else that of the kept one. */
    private static final Map<String, String> HAS_GOT_FURTHER = Map.of(
            "good_news", "{}.told_at is not null",
            "referral", "{}.outcome <> 'PENDING'");

    private final Mergeable entity;
    private final Statements statements;
    private final List<Reference> references;

    Relations(Mergeable entity, Statements statements) throws SQLException {
        this.entity = entity;
        this.statements = statements;
        this.references = Reference.to(entity, statements);
    }

    /** Moves everything, and notes it. */
    void move(List<Moved.Rows> moved, List<Moved.Rows> aside) throws SQLException {
        for (Reference reference : references) {
            putAside(reference.table(), between(reference), aside);
        }
        for (Reference reference : references) {
            for (Reference.Unique unique : reference.uniques()) {
                putAside(reference.table(), oneOfTwo(reference, unique), aside);
            }
            List<UUID> ids = statements.ids(
                    "update %1$s t set %2$s = :kept%3$s where %4$s and t.%2$s = :gone%5$s%6$s returning t.id"
                            .formatted(
                                    reference.table(),
                                    reference.column(),
                                    bump(reference),
                                    owned(reference, "t"),
                                    living(reference, "t"),
                                    others(reference).stream()
                                            .map(other -> " and t." + other + " is distinct from :kept")
                                            .collect(Collectors.joining())));
            if (!ids.isEmpty()) {
                moved.add(new Moved.Rows(reference.table(), reference.column(), ids));
            }
        }
    }

    /** Moves back what was moved, and brings back what was put aside. */
    void moveBack(Moved done) throws SQLException {
        for (Moved.Rows rows : done.relations()) {
            Reference reference = reference(rows.table(), rows.column());
            statements
                    .with("ids", rows.ids())
                    .run("update %1$s t set %2$s = :gone%3$s where %4$s and t.%2$s = :kept and t.id = any(:ids)"
                            .formatted(reference.table(), reference.column(), bump(reference), owned(reference, "t")));
        }
        for (Moved.Rows rows : done.aside()) {
            Reference reference = reference(rows.table(), rows.column());
            statements
                    .with("ids", rows.ids())
                    .run("update %s t set deleted_at = null%s where %s and t.id = any(:ids)"
                            .formatted(reference.table(), bump(reference), owned(reference, "t")));
        }
    }

    private Set<UUID> between(Reference reference) throws SQLException {
        Set<UUID> found = new HashSet<>();
        for (String other : others(reference)) {
            found.addAll(statements.ids("select t.id from %s t where %s and t.%s = :gone and t.%s = :kept%s"
                    .formatted(
                            reference.table(),
                            owned(reference, "t"),
                            reference.column(),
                            other,
                            living(reference, "t"))));
        }
        return found;
    }

    private Set<UUID> oneOfTwo(Reference reference, Reference.Unique unique) throws SQLException {
        String same = unique.columns().stream()
                .filter(column -> !column.equals(reference.column()))
                .map(column -> "a.%1$s = b.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        String further = HAS_GOT_FURTHER.getOrDefault(reference.table(), "false");
        return new HashSet<>(statements.ids(
                "select case when %1$s and not (%2$s) then b.id else a.id end from (%3$s = :gone) a join (%3$s = :kept) b on %4$s"
                        .formatted(
                                further.replace("{}", "a"),
                                further.replace("{}", "b"),
                                "select t.* from %s t where %s and %s and t.%s"
                                        .formatted(
                                                reference.table(),
                                                owned(reference, "t"),
                                                unique.predicate(),
                                                reference.column()),
                                same)));
    }

    private void putAside(String table, Set<UUID> ids, List<Moved.Rows> aside) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        Reference reference = references.stream()
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow();
        statements
                .with("ids", ids)
                .run("update %s t set deleted_at = :now%s where %s and t.id = any(:ids)"
                        .formatted(table, bump(reference), owned(reference, "t")));
        aside.add(new Moved.Rows(table, reference.column(), List.copyOf(ids)));
    }

    /** The other columns of the same table that refer to the same kind of row. */
    private List<String> others(Reference reference) {
        List<String> others = new ArrayList<>();
        for (Reference other : references) {
            if (other.table().equals(reference.table()) && !other.column().equals(reference.column())) {
                others.add(other.column());
            }
        }
        return others;
    }

    private Reference reference(String table, String column) {
        return references.stream()
                .filter(candidate ->
                        candidate.table().equals(table) && candidate.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + "." + column + " refers to nobody any more"));
    }

    private String owned(Reference reference, String row) {
        return reference.owned(entity).replace("{}", row);
    }

    private String living(Reference reference, String row) {
        return entity.isOfSeeker() && reference.has("deleted_at") ? " and " + row + ".deleted_at is null" : "";
    }

    private static String bump(Reference reference) {
        return reference.has("version") ? ", version = t.version + 1" : "";
    }
}
