package org.throughline.imports.addressbook;

/**
 * Notes and referrals of a file, each of which is written once and never again, however the seeker changes or deletes it
 * afterwards: it is remembered by a key.
 *
 * <p>Who names somebody ({@code Referred By}) is the one contact of that name. Where there is none, or several, or the person
 * themselves or somebody they referred to, the words are kept as a note instead.
 */
final class Remembered {
    private static final String NOTE = "RESEARCH_NOTE";
    private static final String REFERRAL = "REFERRAL";

    private Remembered() {}

    /** What of it is new. */
    static final String CREATE = """
            create temporary table book_remembered on commit drop as
            with people as (
                select id, name_key from contact
                where institution_id = :institution and seeker_id = :seeker and deleted_at is null
                union
                select contact_id, fold(name) from book_said where created
            ), referrers as (
                select name_key, min(id::text)::uuid as id from people group by name_key having count(*) = 1
            ), rows as (
                select s.*, p.contact_id as person_id from book_row r
                join book_person p on p.n = r.person
                join {staging} s on s.sheet = r.sheet and s.line = r.line
            ), wishes as (
                select s.sheet, s.line, s.person_id, 'RESEARCH_NOTE' as entity, s.new_note_id as row_id, null::uuid as from_id,
                       s.note as words, s.note_source, s.person_id || ' ' || s.note as text, 'note' as what
                from rows s where s.note is not null
                union all
                select s.sheet, s.line, s.person_id, case when f.id is null then 'RESEARCH_NOTE' else 'REFERRAL' end,
                       s.new_referral_id, f.id, 'Referred by ' || s.referred_by, s.note_source,
                       s.person_id || ' referred by ' || fold(s.referred_by), case when f.id is null then 'note' else 'referral' end
                from rows s
                left join referrers f on f.name_key = fold(s.referred_by) and f.id <> s.person_id
                 and not exists (
                    select from referral o
                    where o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
                      and o.from_contact_id = s.person_id and o.to_contact_id = f.id)
                 and not exists (
                    select from rows m
                    where m.person_id = f.id and fold(m.referred_by) = fold(s.name) and (m.sheet, m.line) < (s.sheet, s.line))
                where s.referred_by is not null
            ), keyed as (
                select w.*, encode(sha256(convert_to(w.text, 'UTF8')), 'hex') as key from wishes w
            )
            select distinct on (w.entity, w.key) w.sheet, w.line, w.person_id, w.entity, w.row_id, w.from_id, w.words,
                   w.note_source, w.key, w.what
            from keyed w
            left join external_key k
              on k.institution_id = :institution and k.owner_id = :seeker and k.entity = w.entity
             and k.external_key = w.key collate "C"
            where k.row_id is null
              and (w.entity = 'RESEARCH_NOTE' or not exists (
                select from referral o
                where o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
                  and o.from_contact_id = w.from_id and o.to_contact_id = w.person_id))
            order by w.entity, w.key, w.sheet, w.line""";

    static final String NOTES = """
            with written as (
                insert into research_note (institution_id, id, seeker_id, contact_id, subject, note, source)
                select :institution, row_id, :seeker, person_id, 'PERSON', words, note_source
                from book_remembered where entity = 'RESEARCH_NOTE'
                order by row_id
                returning id
            )
            """ + noted(NOTE);

    /** Whether the referrer's name may be used was not said (E2). The one named is a contact: they were reached (E5). */
    static final String REFERRALS = """
            with written as (
                insert into referral (institution_id, id, seeker_id, from_contact_id, to_contact_id, name, mode, name_permission,
                                      outcome, made_at)
                select :institution, r.row_id, :seeker, r.from_id, r.person_id, c.name, 'DIRECT', 'NOT_ASKED', 'CONTACTED', now()
                from book_remembered r
                join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = r.person_id
                where r.entity = 'REFERRAL'
                order by r.row_id
                on conflict do nothing
                returning id
            )
            """ + noted(REFERRAL);

    static final String KEYS = """
            insert into external_key (institution_id, owner_id, entity, external_key, row_id, import_id)
            select :institution, :seeker, r.entity, r.key, r.row_id, :import
            from book_remembered r
            join import_change i
              on i.institution_id = :institution and i.import_id = :import and i.entity = r.entity and i.row_id = r.row_id
            on conflict do nothing""";

    private static String noted(String entity) {
        return """
                insert into import_change (institution_id, import_id, entity, row_id)
                select :institution, :import, '%s', id from written""".formatted(entity);
    }
}
