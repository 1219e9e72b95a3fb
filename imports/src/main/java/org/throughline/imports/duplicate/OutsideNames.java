package org.throughline.imports.duplicate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/**
 * By what names the one that goes is known elsewhere: keys of exports and other systems, so that a later import finds the
 * kept one by them; and next actions that were put away, which are named by whom they are about.
 */
final class OutsideNames {
    private final Mergeable entity;
    private final Statements statements;

    /** @param owner the seeker, or the institution */
    OutsideNames(Mergeable entity, Statements statements, UUID owner) {
        this.entity = entity;
        this.statements = statements.with("owner", owner);
    }

    /** Leads the keys of the one that goes to the kept one; which. */
    List<String> move() throws SQLException {
        return statements.rows("""
                update external_key x set row_id = :kept
                where x.institution_id = :institution and x.owner_id = :owner and x.entity = :entity and x.row_id = :gone
                returning x.external_key""", row -> row.getString(1));
    }

    /** Writes down a key that the row of the one that goes holds itself, where the kept one's row holds another. */
    List<String> add(Optional<String> kept) throws SQLException {
        if (entity.isOfSeeker()) {
            return List.of();
        }
        return statements.with("keptKey", kept.orElse(null)).rows("""
                insert into external_key (institution_id, owner_id, entity, external_key, row_id)
                select :institution, :owner, :entity, g.external_key, :kept
                from directory_person g
                where g.institution_id = :institution and g.id = :gone and g.external_key is not null
                  and g.external_key is distinct from :keptKey
                on conflict do nothing
                returning external_key""", row -> row.getString(1));
    }

    /** Leads keys back. */
    void moveBack(List<String> moved, List<String> added) throws SQLException {
        statements.with("keys", moved).run("""
                update external_key x set row_id = :gone
                where x.institution_id = :institution and x.owner_id = :owner and x.entity = :entity and x.row_id = :kept
                  and x.external_key = any(:keys::text[])""");
        statements.with("keys", added).run("""
                delete from external_key x
                where x.institution_id = :institution and x.owner_id = :owner and x.entity = :entity and x.row_id = :kept
                  and x.external_key = any(:keys::text[])""");
    }

    /** Next actions about the one that goes become such about the kept one; their keys as they are then. */
    List<String> moveActions() throws SQLException {
        return entity.isOfSeeker() ? renamed(":gone", ":kept", List.of("%")) : List.of();
    }

    /** Next actions go back. */
    void moveActionsBack(List<String> keys) throws SQLException {
        if (!keys.isEmpty()) {
            renamed(":kept", ":gone", keys);
        }
    }

    private List<String> renamed(String from, String to, List<String> keys) throws SQLException {
        return statements.with("keys", keys).rows("""
                        update action_choice a set action_key = replace(a.action_key, %1$s::text, %2$s::text)
                        where a.institution_id = :institution and a.seeker_id = :seeker
                          and a.action_key like '%%:' || %1$s::text || '%%' and a.action_key like any(:keys::text[])
                          and not exists (
                            select from action_choice b
                            where b.institution_id = :institution and b.seeker_id = :seeker
                              and b.action_key = replace(a.action_key, %1$s::text, %2$s::text))
                        returning a.action_key""".formatted(from, to), row -> row.getString(1));
    }
}
