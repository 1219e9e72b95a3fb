package org.throughline.graphql.timeline;

/**
 * The queries whose rows together are a timeline. Each names the seeker's rows of one table for one contact or thread, by an
 * index that starts with the institution, the seeker and the contact or thread. A row that tells of two events (a promise
 * made and kept) gives the second an id of its own, made from the first.
 */
final class TimelineSql {
    private TimelineSql() {}

    static final String EVENTS_OF_CONTACT = """
            select e.id, e.kind, e.occurred_at, e.summary, e.thread_id, e.id as subject_id
            from interview_thread h
            join thread_event e
              on e.institution_id = :institution and e.seeker_id = :seeker and e.thread_id = h.id
            where h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
              and h.contact_id = p.id""";

    static final String EVENTS_OF_THREAD = """
            select e.id, e.kind, e.occurred_at, e.summary, e.thread_id, e.id as subject_id
            from thread_event e
            where e.institution_id = :institution and e.seeker_id = :seeker
              and e.thread_id = p.id""";

    static final String MESSAGES_OF_CONTACT = """
            select m.id, 'MESSAGE_SENT' as kind, m.sent_at as occurred_at,
                   coalesce(m.subject, left(m.body, 200)) as summary, m.thread_id, m.id as subject_id
            from message m
            where m.institution_id = :institution and m.seeker_id = :seeker and m.deleted_at is null
              and m.contact_id = p.id and m.sent_at is not null""";

    static final String MESSAGES_OF_THREAD = """
            select m.id, 'MESSAGE_SENT' as kind, m.sent_at as occurred_at,
                   coalesce(m.subject, left(m.body, 200)) as summary, m.thread_id, m.id as subject_id
            from message m
            where m.institution_id = :institution and m.seeker_id = :seeker and m.deleted_at is null
              and m.thread_id = p.id and m.sent_at is not null""";

    static final String TOUCHES = """
            select t.id, 'TOUCH' as kind, t.occurred_at, t.brought as summary, null::uuid as thread_id,
                   t.id as subject_id
            from touch t
            where t.institution_id = :institution and t.seeker_id = :seeker and t.deleted_at is null
              and t.contact_id = p.id""";

    static final String SIGNALS = """
            select s.id, 'SIGNAL' as kind, s.occurred_at, s.words as summary, null::uuid as thread_id,
                   s.id as subject_id
            from signal s
            where s.institution_id = :institution and s.seeker_id = :seeker and s.deleted_at is null
              and s.contact_id = p.id""";

    static final String REFERRALS_OF_CONTACT = """
            select r.id, 'REFERRAL_MADE' as kind, r.made_at as occurred_at, r.name as summary, r.thread_id,
                   r.id as subject_id
            from referral r
            where r.institution_id = :institution and r.seeker_id = :seeker and r.deleted_at is null
              and r.from_contact_id = p.id""";

    static final String REFERRALS_OF_THREAD = """
            select r.id, 'REFERRAL_MADE' as kind, r.made_at as occurred_at, r.name as summary, r.thread_id,
                   r.id as subject_id
            from referral r
            where r.institution_id = :institution and r.seeker_id = :seeker and r.deleted_at is null
              and r.thread_id = p.id""";

    static final String REFERRED = """
            select r.id, 'REFERRED' as kind, r.made_at as occurred_at, c.name as summary, r.thread_id,
                   r.id as subject_id
            from referral r
            join contact c
              on c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null and c.id = r.from_contact_id
            where r.institution_id = :institution and r.seeker_id = :seeker and r.deleted_at is null
              and r.to_contact_id = p.id""";

    static final String INTRODUCTIONS = """
            select i.id, 'INTRODUCTION' as kind, i.made_at as occurred_at, i.other_name as summary,
                   null::uuid as thread_id, i.id as subject_id
            from introduction i
            where i.institution_id = :institution and i.seeker_id = :seeker and i.deleted_at is null
              and i.contact_id = p.id""";

    static final String INTRODUCED = """
            select i.id, 'INTRODUCTION' as kind, i.made_at as occurred_at, c.name as summary,
                   null::uuid as thread_id, i.id as subject_id
            from introduction i
            join contact c
              on c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null and c.id = i.contact_id
            where i.institution_id = :institution and i.seeker_id = :seeker and i.deleted_at is null
              and i.other_id = p.id""";

    static final String PROMISES_OF_CONTACT = """
            select c.id, 'COMMITMENT_MADE' as kind, c.promised_at as occurred_at, c.what as summary, c.thread_id,
                   c.id as subject_id
            from commitment c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.contact_id = p.id""";

    static final String PROMISES_OF_THREAD = """
            select c.id, 'COMMITMENT_MADE' as kind, c.promised_at as occurred_at, c.what as summary, c.thread_id,
                   c.id as subject_id
            from commitment c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.thread_id = p.id""";

    static final String KEPT_OF_CONTACT = """
            select md5(c.id::text)::uuid as id, 'COMMITMENT_DONE' as kind, c.done_at as occurred_at,
                   c.what as summary, c.thread_id, c.id as subject_id
            from commitment c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.contact_id = p.id and c.done_at is not null""";

    static final String KEPT_OF_THREAD = """
            select md5(c.id::text)::uuid as id, 'COMMITMENT_DONE' as kind, c.done_at as occurred_at,
                   c.what as summary, c.thread_id, c.id as subject_id
            from commitment c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.thread_id = p.id and c.done_at is not null""";

    static final String EXCHANGES_OF_CONTACT = """
            select x.id, 'EXCHANGE' as kind, x.occurred_at, x.what as summary, x.thread_id, x.id as subject_id
            from exchange x
            where x.institution_id = :institution and x.seeker_id = :seeker and x.deleted_at is null
              and x.contact_id = p.id and x.occurred_at is not null""";

    static final String EXCHANGES_OF_THREAD = """
            select x.id, 'EXCHANGE' as kind, x.occurred_at, x.what as summary, x.thread_id, x.id as subject_id
            from exchange x
            where x.institution_id = :institution and x.seeker_id = :seeker and x.deleted_at is null
              and x.thread_id = p.id and x.occurred_at is not null""";

    static final String HELP = """
            select e.id, 'HELP' as kind, (e.occurred_on::timestamp at time zone :zone::text) as occurred_at,
                   e.words as summary, null::uuid as thread_id, e.id as subject_id
            from help_event e
            where e.institution_id = :institution and e.seeker_id = :seeker and e.deleted_at is null
              and e.contact_id = p.id""";

    static final String OUTCOMES = """
            select o.id, 'OUTCOME' as kind, (o.occurred_on::timestamp at time zone :zone::text) as occurred_at,
                   o.title as summary, null::uuid as thread_id, o.id as subject_id
            from outcome o
            where o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
              and o.contact_id = p.id""";

    static final String INSIGHTS_OF_CONTACT = """
            select i.id, 'INSIGHT' as kind, i.noted_at as occurred_at, i.insight as summary, i.thread_id,
                   i.id as subject_id
            from insight i
            where i.institution_id = :institution and i.seeker_id = :seeker and i.deleted_at is null
              and i.contact_id = p.id""";

    static final String INSIGHTS_OF_THREAD = """
            select i.id, 'INSIGHT' as kind, i.noted_at as occurred_at, i.insight as summary, i.thread_id,
                   i.id as subject_id
            from insight i
            where i.institution_id = :institution and i.seeker_id = :seeker and i.deleted_at is null
              and i.thread_id = p.id""";

    static final String STRENGTH_OF_CONTACT = """
            select s.id, 'STRENGTH' as kind, s.noted_at as occurred_at, s.strength::text as summary,
                   s.thread_id, s.id as subject_id
            from strength_note s
            where s.institution_id = :institution and s.seeker_id = :seeker and s.deleted_at is null
              and s.contact_id = p.id""";

    static final String STRENGTH_OF_THREAD = """
            select s.id, 'STRENGTH' as kind, s.noted_at as occurred_at, s.strength::text as summary,
                   s.thread_id, s.id as subject_id
            from interview_thread h
            join strength_note s
              on s.institution_id = :institution and s.seeker_id = :seeker and s.deleted_at is null and s.contact_id = h.contact_id and s.thread_id = h.id
            where h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
              and h.id = p.id""";

    static final String COMFORT_OF_CONTACT = """
            select n.id, 'COMFORT' as kind, n.noted_at as occurred_at, n.words as summary, n.thread_id,
                   n.id as subject_id
            from interview_thread h
            join comfort_note n
              on n.institution_id = :institution and n.seeker_id = :seeker and n.deleted_at is null and n.thread_id = h.id
            where h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
              and h.contact_id = p.id""";

    static final String COMFORT_OF_THREAD = """
            select n.id, 'COMFORT' as kind, n.noted_at as occurred_at, n.words as summary, n.thread_id,
                   n.id as subject_id
            from comfort_note n
            where n.institution_id = :institution and n.seeker_id = :seeker and n.deleted_at is null
              and n.thread_id = p.id""";

    static final String DEBRIEFS_OF_CONTACT = """
            select d.id, 'DEBRIEF' as kind, d.created_at as occurred_at, d.story as summary, d.thread_id,
                   d.id as subject_id
            from interview_thread h
            join debrief d
              on d.institution_id = :institution and d.seeker_id = :seeker and d.deleted_at is null and d.thread_id = h.id
            where h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
              and h.contact_id = p.id""";

    static final String DEBRIEFS_OF_THREAD = """
            select d.id, 'DEBRIEF' as kind, d.created_at as occurred_at, d.story as summary, d.thread_id,
                   d.id as subject_id
            from debrief d
            where d.institution_id = :institution and d.seeker_id = :seeker and d.deleted_at is null
              and d.thread_id = p.id""";

    static final String FEEDBACK_OF_CONTACT = """
            select f.id, 'FEEDBACK' as kind, f.noted_at as occurred_at, f.feedback as summary, f.thread_id,
                   f.id as subject_id
            from interview_thread h
            join feedback f
              on f.institution_id = :institution and f.seeker_id = :seeker and f.deleted_at is null and f.thread_id = h.id
            where h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
              and h.contact_id = p.id""";

    static final String FEEDBACK_OF_THREAD = """
            select f.id, 'FEEDBACK' as kind, f.noted_at as occurred_at, f.feedback as summary, f.thread_id,
                   f.id as subject_id
            from feedback f
            where f.institution_id = :institution and f.seeker_id = :seeker and f.deleted_at is null
              and f.thread_id = p.id""";

    static final String RESEARCH = """
            select n.id, 'RESEARCH' as kind, n.created_at as occurred_at, n.note as summary,
                   null::uuid as thread_id, n.id as subject_id
            from research_note n
            where n.institution_id = :institution and n.seeker_id = :seeker and n.deleted_at is null
              and n.contact_id = p.id""";
}
