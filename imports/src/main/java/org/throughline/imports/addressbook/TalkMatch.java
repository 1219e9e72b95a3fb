package org.throughline.imports.addressbook;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/**
 * Finds out who said what to whom on LinkedIn. The seeker is the one who takes part in most conversations; the other one is
 * known by their profile or, in archives that do not tell it, by a name that only one contact has.
 */
final class TalkMatch {
    private static final int ROWS = 2_000;

    /** The profile and the name that stand on one side of most conversations; should two, then not a contact's. */
    private static final String OWN = """
            own_key as (
                select key from (
                    select conversation as talk, sender_key as key from talks where role = 'MESSAGE'
                    union select conversation, recipient_key from talks where role = 'MESSAGE'
                    union select sheet || ' ' || line, case when invited_by_seeker then sender_key else recipient_key end
                    from talks where role = 'INVITATION') t
                where key is not null
                group by key
                order by count(*) desc, key in (select key from keys), key limit 1
            ), own_name as (
                select name from (
                    select conversation as talk, fold(sender_name) as name from talks where role = 'MESSAGE'
                    union select conversation, fold(recipient_name) from talks where role = 'MESSAGE') t
                where name is not null
                group by name
                order by count(*) desc, name in (select name from names), name limit 1
            )""";

    private static final String FIND = """
            with keys as (
                select linked_in_key as key, min(id::text)::uuid as contact_id from (
                    select linked_in_key, id from contact
                    where institution_id = :institution and seeker_id = :seeker and deleted_at is null
                    union all
                    select linked_in_key, contact_id from {staging} where role = 'PERSON') k
                where linked_in_key is not null and id is not null
                group by linked_in_key
            ), names as (
                select name, min(id::text)::uuid as contact_id from (
                    select name_key as name, id from contact
                    where institution_id = :institution and seeker_id = :seeker and deleted_at is null
                    union
                    select fold(name), contact_id from {staging} where role = 'PERSON' and contact_id is not null) n
                group by name having count(*) = 1
            ), talks as materialized (
                select * from {staging} where role = 'INVITATION' or role = 'MESSAGE' and conversation is not null
            ), %s, directed as (
                select t.sheet, t.line, t.conversation, t.role,
                       case when t.role = 'INVITATION' then t.invited_by_seeker
                            when t.sender_key is not null then t.sender_key = (select key from own_key)
                            else fold(t.sender_name) is not distinct from (select name from own_name) end as outgoing,
                       t.sender_key, t.recipient_key, t.sender_name, t.recipient_name
                from talks t
            ), others as (
                select d.sheet, d.line, d.conversation, d.role, d.outgoing,
                       case when d.outgoing then d.recipient_key else d.sender_key end as key,
                       fold(case when d.outgoing then d.recipient_name else d.sender_name end) as name
                from directed d
            ), found as (
                select o.sheet, o.line, o.outgoing, o.key,
                       first_value(coalesce(k.contact_id, n.contact_id)) over (
                           partition by coalesce(o.conversation, o.sheet || ' ' || o.line)
                           order by k.contact_id is null, n.contact_id is null, o.sheet, o.line) as contact_id
                from others o
                left join keys k on k.key = o.key
                left join names n on o.key is null and n.name = o.name
            )
            update {staging} s
            set outgoing = f.outgoing, contact_id = f.contact_id,
                slice = 1 + (hashtext(f.contact_id::text) & 2147483647) %% :a
            from found f
            where s.sheet = f.sheet and s.line = f.line""".formatted(OWN);

    private final Work work;

    TalkMatch(Work work) {
        this.work = work;
    }

    /** Writes beside each staged talk with whom it was, and in which slice it is merged. */
    void run() throws SQLException {
        work.run("""
                update {staging} set verdict = 'UNCHANGED', contact_id = null, outgoing = null, slice = null, detail = null
                where role <> 'PERSON'""");
        int slices = slices(work);
        if (slices > 0) {
            work.run(FIND, slices);
        }
    }

    /** Into how many slices what was said is cut; a contact's is in one. */
    static int slices(Work work) throws SQLException {
        return work.query(
                        "select (count(*) + %1$d - 1) / %1$d from {staging} where role <> 'PERSON'".formatted(ROWS),
                        row -> row.getInt(1))
                .get(0);
    }
}
