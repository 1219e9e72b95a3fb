package org.throughline.imports.duplicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;
import org.throughline.imports.sql.Statements;

/** The rows of two who become one, and what their columns come to. Statements name {@code :kept} and {@code :gone}. */
final class Two {
    /** As many of each as one may have. */
    private static final Map<String, Integer> MOST =
            Map.of("tags", 50, "groups", 50, "further_emails", DirectoryPerson.MOST_FURTHER_EMAILS);

    private final Mergeable entity;
    private final Statements statements;
    private final Map<MergeField, MergeSide> choices;

    Two(Mergeable entity, Statements statements, Map<MergeField, MergeSide> choices) {
        this.entity = entity;
        this.statements = statements;
        this.choices = choices;
    }

    /** Locks the living ones, always in the same order, and tells their versions. */
    static Map<UUID, Integer> lock(Mergeable entity, Statements statements, List<UUID> ids) throws SQLException {
        return statements
                .with("ids", ids)
                .rows(
                        "select t.id, t.version from %s t where %s and t.id = any(:ids) and t.deleted_at is null order by t.id for update"
                                .formatted(entity.table(), entity.owned("t")),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The column of which both together have more than one may have. */
    Optional<String> tooMany() throws SQLException {
        for (String column : entity.united().keySet()) {
            if (MOST.containsKey(column)
                    && value("cardinality(%1$s) > greatest(%2$d, cardinality(k.%3$s))"
                                    .formatted(expressions().get(column), MOST.get(column), column))
                            .equals(Optional.of("true"))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What a column comes to, as text. */
    Optional<String> after(String column) throws SQLException {
        return value(expressions().get(column));
    }

    /** A living or deleted one as it stands, as JSON. */
    String row(String which) throws SQLException {
        return statements
                .first(
                        "select to_jsonb(t)::text from %s t where %s and t.id = :%s"
                                .formatted(entity.table(), entity.owned("t"), which),
                        row -> row.getString(1))
                .orElseThrow();
    }

    /** Deletes the one that goes, which frees its unique keys, and gives the kept one what they come to. */
    void merge() throws SQLException {
        statements.run("update %s t set deleted_at = :now, version = t.version + 1 where %s and t.id = :gone"
                .formatted(entity.table(), entity.owned("t")));
        List<String> assignments = new ArrayList<>();
        expressions().forEach((column, expression) -> assignments.add(column + " = " + expression));
        statements.run(
                "update %1$s k set %2$s, version = k.version + 1, updated_at = :now from %1$s g where %3$s and %4$s and k.id = :kept and g.id = :gone"
                        .formatted(
                                entity.table(), String.join(", ", assignments), entity.owned("k"), entity.owned("g")));
    }

    private Map<String, String> expressions() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (FieldColumns field : entity.fields()) {
            String gone = field.takesGone(field.field().map(choices::get));
            field.columns()
                    .forEach(column -> expressions.put(
                            column, "case when %1$s then g.%2$s else k.%2$s end".formatted(gone, column)));
        }
        String email = expressions.getOrDefault("email", "null");
        entity.united().forEach((column, both) -> expressions.put(column, both.replace("{email}", email)));
        return expressions;
    }

    private Optional<String> value(String expression) throws SQLException {
        return statements
                .first(
                        "select (%1$s)::text from %2$s k, %2$s g where %3$s and %4$s and k.id = :kept and g.id = :gone"
                                .formatted(expression, entity.table(), entity.owned("k"), entity.owned("g")),
                        row -> Optional.ofNullable(row.getString(1)))
                .orElseThrow();
    }
}
