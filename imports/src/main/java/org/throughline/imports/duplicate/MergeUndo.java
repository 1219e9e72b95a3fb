package org.throughline.imports.duplicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.sql.Statements;

/**
 * Takes a merge back. A field goes back to what it was unless it was changed since; rows go back by their ids, so that
 * what was added since stays with the kept one.
 */
final class MergeUndo {
    private final Mergeable entity;
    private final Statements statements;
    private final Noted noted;
    private final UUID owner;

    /**
     * @param statements in which {@code :kept}, {@code :gone} and {@code :now} are known
     * @param owner the seeker, or the institution
     */
    MergeUndo(Mergeable entity, Statements statements, Noted noted, UUID owner) {
        this.entity = entity;
        this.noted = noted;
        this.owner = owner;
        this.statements = statements.with("keptBefore", noted.keptBefore()).with("after", noted.after());
    }

    /** What {@code merged_pair} says of a merge, its JSON as text. */
    record Noted(
            UUID id,
            UUID keptId,
            UUID goneId,
            String keptBefore,
            String after,
            String addedPoints,
            String pairs,
            String moved,
            String mergedAt,
            boolean undone) {}

    /** Undoes it, unless the kept one is gone or another has what the one that went would have again. */
    Outcome<UUID> run() throws SQLException {
        Map<UUID, Integer> living = Two.lock(entity, statements, List.of(noted.keptId(), noted.goneId()));
        if (!living.containsKey(noted.keptId())) {
            return Outcome.refused(Refusal.of(RefusalCode.CHANGED_MEANWHILE, whatBecameOfTheKeptOne()));
        }
        if (isTaken()) {
            return Outcome.refused(
                    Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Since the merge somebody else has come with the same profile, address or key; merge or delete that one first."));
        }
        restore();
        new ContactPoints(statements).divide(noted.addedPoints());
        Moved moved = Moved.of(noted.moved());
        new Relations(entity, statements).moveBack(moved);
        OutsideNames names = new OutsideNames(entity, statements, owner);
        names.moveBack(moved.keys(), moved.addedKeys());
        names.moveActionsBack(moved.actions());
        new PossiblePairs(statements).restore(noted.id(), noted.pairs(), noted.mergedAt());
        statements.with("merge", noted.id()).run("""
                update merged_pair m set undone_at = :now, version = m.version + 1
                where m.institution_id = :institution and m.id = :merge""");
        return Outcome.done(noted.id());
    }

    private String whatBecameOfTheKeptOne() throws SQLException {
        boolean merged = !statements
                .ids(
                        "select m.id from merged_pair m where m.institution_id = :institution and m.gone_id = :kept and m.undone_at is null")
                .isEmpty();
        return merged
                ? "The one that was kept has been merged with another since; take that back first."
                : "The one that was kept has been deleted since.";
    }

    /** Whether a unique key that comes back belongs to a third by now. */
    private boolean isTaken() throws SQLException {
        List<String> same = new ArrayList<>();
        for (String key : entity.keys()) {
            for (String of : List.of("g", "b")) {
                same.add(key.replace("{}", "t") + " = " + key.replace("{}", of));
            }
        }
        return !statements
                .ids("""
                        select t.id from %1$s t, %1$s g, jsonb_populate_record(null::%1$s, :keptBefore::jsonb) b
                        where %2$s and %3$s and t.deleted_at is null and g.id = :gone and t.id not in (:kept, :gone) and (%4$s)
                        limit 1""".formatted(entity.table(), entity.owned("t"), entity.owned("g"), String.join(" or ", same)))
                .isEmpty();
    }

    private void restore() throws SQLException {
        List<String> assignments = new ArrayList<>();
        for (FieldColumns field : entity.fields()) {
            String decisive = field.columns().get(0);
            field.columns().forEach(column -> assignments.add(restored(column, decisive)));
        }
        entity.united().keySet().forEach(column -> assignments.add(restored(column, column)));
        statements.run("""
                update %1$s k set %2$s, version = k.version + 1, updated_at = :now
                from jsonb_populate_record(null::%1$s, :keptBefore::jsonb) b, jsonb_populate_record(null::%1$s, :after::jsonb) a
                where %3$s and k.id = :kept""".formatted(
                        entity.table(), assignments.stream().collect(Collectors.joining(", ")), entity.owned("k")));
        statements.run("update %s t set deleted_at = null, version = t.version + 1 where %s and t.id = :gone"
                .formatted(entity.table(), entity.owned("t")));
    }

    private static String restored(String column, String decisive) {
        return "%1$s = case when k.%2$s is not distinct from a.%2$s then b.%1$s else k.%1$s end"
                .formatted(column, decisive);
    }

    /** A merge that was noted, locked; empty when it is not there. */
    static Optional<Noted> find(Statements statements, UUID id) throws SQLException {
        return statements
                .with("merge", id)
                .first(
                        """
                select m.id, m.kept_id, m.gone_id, m.before->>'kept', m.before->>'after', m.before->>'addedPoints',
                       m.before->>'pairs', m.moved::text, m.merged_at::text, m.undone_at is not null
                from merged_pair m
                where m.institution_id = :institution and m.seeker_id is not distinct from :seeker and m.entity = :entity
                  and m.id = :merge and m.deleted_at is null
                for update""",
                        row -> new Noted(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getBoolean(10)));
    }
}
