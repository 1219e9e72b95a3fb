package org.throughline.imports.duplicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.sql.Statements;

/** Makes two one who are known to be there, and whose rows are locked. */
final class PairMerge {
    private static final String NOTE = """
            insert into merged_pair (institution_id, id, seeker_id, entity, kept_id, gone_id, account_id, before, moved,
                                     after_version, merged_at, created_at)
            select :institution, :merge, :seeker, :entity, :kept, :gone, :account,
                   jsonb_build_object('kept', :keptBefore::jsonb, 'gone', :goneBefore::jsonb, 'after', :after::jsonb,
                                      'addedPoints', :addedPoints::jsonb, 'pairs', :pairs::jsonb),
                   :moved::jsonb, (:after::jsonb->>'version')::int, :now, :now""";

    private final Mergeable entity;
    private final Statements statements;
    private final Two two;
    private final UUID owner;

    /**
     * @param statements in which {@code :kept}, {@code :gone}, {@code :account} and {@code :now} are known
     * @param owner the seeker, or the institution
     */
    PairMerge(Mergeable entity, Statements statements, UUID owner, Map<MergeField, MergeSide> choices) {
        this.entity = entity;
        this.statements = statements;
        this.two = new Two(entity, statements, choices);
        this.owner = owner;
    }

    /** Merges, unless both together have more than one may have; then nothing is changed. */
    Outcome<UUID> run(UUID mergeId) throws SQLException {
        if (two.tooMany().isPresent()) {
            return tooMany(entity.isOfSeeker() ? "tags or groups" : "groups or e-mail addresses");
        }
        String profile = two.after("linked_in_key").orElse(null);
        ContactPoints points = new ContactPoints(statements);
        if (entity.isOfSeeker() && points.areTooMany(profile)) {
            return tooMany("e-mail addresses, telephone numbers or links");
        }
        PossiblePairs pairs = new PossiblePairs(statements);
        Statements note = statements
                .with("merge", mergeId)
                .with("keptBefore", two.row("kept"))
                .with("goneBefore", two.row("gone"))
                .with("pairs", pairs.before())
                .with("addedPoints", entity.isOfSeeker() ? points.unite(profile) : "[]");
        Optional<String> key = entity.isOfSeeker() ? Optional.empty() : two.after("external_key");
        two.merge();
        note.with("moved", move(key).toJson()).with("after", two.row("kept")).run(NOTE);
        pairs.merge(mergeId);
        return Outcome.done(mergeId);
    }

    private Moved move(Optional<String> externalKey) throws SQLException {
        List<Moved.Rows> relations = new ArrayList<>();
        List<Moved.Rows> aside = new ArrayList<>();
        new Relations(entity, statements).move(relations, aside);
        OutsideNames names = new OutsideNames(entity, statements, owner);
        return new Moved(relations, aside, names.move(), names.add(externalKey), names.moveActions());
    }

    private static Outcome<UUID> tooMany(String what) {
        return Outcome.refused(Refusal.of(
                RefusalCode.OUT_OF_RANGE,
                "Together they have more %s than one may have; remove some first.".formatted(what)));
    }
}
