package org.throughline.imports.duplicate;

import java.sql.SQLException;
import org.throughline.imports.sql.Statements;

/**
 * The ways to reach two contacts that become one: the kept one's, then the other's that are not there yet, then the
 * address of a LinkedIn profile that lost to the other's. Their places stay without gaps, as the contact needs them.
 */
final class ContactPoints {
    private static final String OF_BOTH = """
            select p.kind, p.value, p.label, p.contact_id <> :kept as is_gones, p.position
            from contact_point p
            where p.institution_id = :institution and p.seeker_id = :seeker and p.contact_id in (:kept, :gone)
            union all
            select 'LINK', case when c.linked_in_url ~* '^https?://' then c.linked_in_url else 'https://' || c.linked_in_url end,
                   null, true, 1000000
            from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.id in (:kept, :gone)
              and c.linked_in_url is not null and c.linked_in_key is not null and c.linked_in_key is distinct from :profile""";
    private static final String TOO_MANY = "select w.kind from (" + OF_BOTH + """
            ) w
            group by w.kind
            having count(distinct lower(w.value)) > 20
               and count(distinct lower(w.value)) > count(distinct lower(w.value)) filter (where not w.is_gones)""";
    private static final String ADD = """
            insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value, label)
            select :institution, :kept,
                   (select coalesce(max(k.position) + 1, 0) from contact_point k
                    where k.institution_id = :institution and k.seeker_id = :seeker and k.contact_id = :kept)
                   + row_number() over (order by n.position, n.value) - 1,
                   :seeker, n.kind, n.value, n.label
            from (select distinct on (w.kind, lower(w.value)) w.*
                  from (%s) w
                  order by w.kind, lower(w.value), w.is_gones, w.position) n
            where n.is_gones
            returning jsonb_build_object('kind', kind, 'value', value)::text""".formatted(OF_BOTH);
    private static final String LEFT = """
            select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'value', p.value, 'label', p.label) order by p.position), '[]')::text
            from contact_point p
            where p.institution_id = :institution and p.seeker_id = :seeker and p.contact_id = :kept
              and not exists (
                select from jsonb_to_recordset(:added::jsonb) x(kind text, value text)
                where x.kind = p.kind and x.value = p.value)""";
    private static final String CLEAR = """
            delete from contact_point p
            where p.institution_id = :institution and p.seeker_id = :seeker and p.contact_id = :kept""";
    private static final String WRITE = """
            insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value, label)
            select :institution, :kept, x.n - 1, :seeker, x.point->>'kind', x.point->>'value', x.point->>'label'
            from jsonb_array_elements(:points::jsonb) with ordinality x(point, n)""";

    private final Statements statements;

    ContactPoints(Statements statements) {
        this.statements = statements;
    }

    /** Whether both together have more of a kind than a contact may have. */
    boolean areTooMany(String profile) throws SQLException {
        return !statements
                .with("profile", profile)
                .rows(TOO_MANY, row -> row.getString(1))
                .isEmpty();
    }

    /**
     * Gives the kept one the ways of both, and says which are new, as JSON.
     *
     * @param profile the key of the LinkedIn profile that the kept one has after the merge; null when it has none
     */
    String unite(String profile) throws SQLException {
        return "[" + String.join(",", statements.with("profile", profile).rows(ADD, row -> row.getString(1))) + "]";
    }

    /** Takes the new ones away again, where they are still there. */
    void divide(String added) throws SQLException {
        if (added.equals("[]")) {
            return;
        }
        String left = statements
                .with("added", added)
                .first(LEFT, row -> row.getString(1))
                .orElseThrow();
        statements.run(CLEAR);
        statements.with("points", left).run(WRITE);
    }
}
