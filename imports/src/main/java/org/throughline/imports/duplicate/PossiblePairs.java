package org.throughline.imports.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.duplicate.DuplicateState;
import org.throughline.imports.sql.Statements;

/**
 * The possible duplicates that a merge touches. Statements name {@code :entity}, {@code :kept} and {@code :gone} where
 * they need them; {@code :seeker} is null for the institution's own.
 */
final class PossiblePairs {
    private static final String OWN = """
            d.institution_id = :institution and d.seeker_id is not distinct from :seeker and d.entity = :entity
              and d.deleted_at is null""";
    private static final String FIND = "select d.id, d.first_id, d.second_id, d.state from possible_duplicate d where "
            + OWN + " and %s for update";

    /** The pair itself, and all others of the one that goes about which it is not settled that they are one. */
    private static final String NAMED = """
            named as (
                select d.id, d.state, case when d.first_id = :gone then d.second_id else d.first_id end as other
                from possible_duplicate d
                where d.institution_id = :institution and d.seeker_id is not distinct from :seeker and d.entity = :entity
                  and d.deleted_at is null and (d.first_id = :gone or d.second_id = :gone)
                  and (d.state <> 'MERGED' or d.first_id = :kept or d.second_id = :kept)
            ), known as (
                select n.id as named_id, n.state as named_state, e.id, e.state
                from named n
                join possible_duplicate e
                  on e.institution_id = :institution and e.first_id = least(n.other, :kept) and e.second_id = greatest(n.other, :kept)
                where n.other <> :kept)
            """;

    private static final String BEFORE = "with " + NAMED + """
            select coalesce(jsonb_agg(to_jsonb(d) order by d.id), '[]')::text
            from possible_duplicate d
            where d.institution_id = :institution
              and d.id in (select id from named union all select id from known)""";
    private static final String MERGED = """
            update possible_duplicate d
            set state = 'MERGED', merge_id = :merge, decided_at = :now, version = d.version + 1
            where d.institution_id = :institution
              and d.first_id = least(:kept, :gone) and d.second_id = greatest(:kept, :gone)""";
    /** Whoever is another than the one that goes is another than the one they became. */
    private static final String KEPT_APART_TOO = "with " + NAMED + """
            update possible_duplicate d
            set state = 'KEPT_APART', decided_at = :now, version = d.version + 1
            from known k
            where d.institution_id = :institution and d.id = k.id and d.state = 'OPEN' and k.named_state = 'KEPT_APART'""";

    private static final String DROPPED = "with " + NAMED + """
            update possible_duplicate d
            set deleted_at = :now, version = d.version + 1
            from known k
            where d.institution_id = :institution and d.id = k.named_id""";
    private static final String REPOINTED = "with " + NAMED + """
            update possible_duplicate d
            set first_id = least(n.other, :kept), second_id = greatest(n.other, :kept), version = d.version + 1
            from named n
            where d.institution_id = :institution and d.id = n.id and n.other <> :kept""";
    /** What a person has decided about a pair since is not taken from them. */
    private static final String RESTORED = """
            update possible_duplicate d
            set first_id = b.first_id, second_id = b.second_id, state = b.state, merge_id = b.merge_id,
                decided_at = b.decided_at, deleted_at = b.deleted_at, version = d.version + 1
            from jsonb_populate_recordset(null::possible_duplicate, :pairs::jsonb) b
            where d.institution_id = :institution and d.id = b.id
              and (d.state = b.state or d.merge_id = :merge or d.decided_at = :mergedAt::timestamptz)""";

    private final Statements statements;

    PossiblePairs(Statements statements) {
        this.statements = statements;
    }

    /** A living pair, locked. */
    Optional<Pair> find(UUID id) throws SQLException {
        return statements.with("pair", id).first(FIND.formatted("d.id = :pair"), Pair::of);
    }

    /** The living pair of these two, locked, if there is one. */
    Optional<Pair> of(UUID one, UUID other) throws SQLException {
        return statements
                .with("one", one)
                .with("other", other)
                .first(
                        FIND.formatted("d.first_id = least(:one, :other) and d.second_id = greatest(:one, :other)"),
                        Pair::of);
    }

    /** Decides that a pair are two. */
    void keepApart(UUID id) throws SQLException {
        statements.with("pair", id).run("""
                        update possible_duplicate d set state = 'KEPT_APART', decided_at = :now, version = d.version + 1
                        where d.institution_id = :institution and d.id = :pair""");
    }

    /** Writes down that a person takes two for one. */
    void tell(UUID id, UUID one, UUID other) throws SQLException {
        statements.with("pair", id).with("one", one).with("other", other).run("""
                        insert into possible_duplicate (institution_id, id, seeker_id, entity, first_id, second_id, reason, created_at)
                        values (:institution, :pair, :seeker, :entity, least(:one, :other), greatest(:one, :other), 'TOLD', :now)""");
    }

    /** All pairs that {@link #merge} changes, as JSON. */
    String before() throws SQLException {
        return statements.first(BEFORE, row -> row.getString(1)).orElseThrow();
    }

    /** The two are one: what is unsure about the one that goes is unsure about the kept one. */
    void merge(UUID mergeId) throws SQLException {
        statements.run(KEPT_APART_TOO);
        statements.run(DROPPED);
        statements.run(REPOINTED);
        statements.with("merge", mergeId).run(MERGED);
    }

    /** The pairs as they were, but for those that were decided since. */
    void restore(UUID mergeId, String pairs, String mergedAt) throws SQLException {
        statements
                .with("merge", mergeId)
                .with("pairs", pairs)
                .with("mergedAt", mergedAt)
                .run(RESTORED);
    }

    /** A possible duplicate. */
    record Pair(UUID id, UUID firstId, UUID secondId, DuplicateState state) {
        private static Pair of(ResultSet row) throws SQLException {
            return new Pair(
                    row.getObject("id", UUID.class),
                    row.getObject("first_id", UUID.class),
                    row.getObject("second_id", UUID.class),
                    DuplicateState.valueOf(row.getString("state")));
        }

        boolean has(UUID id) {
            return firstId.equals(id) || secondId.equals(id);
        }

        UUID otherThan(UUID id) {
            return firstId.equals(id) ? secondId : firstId;
        }
    }
}
