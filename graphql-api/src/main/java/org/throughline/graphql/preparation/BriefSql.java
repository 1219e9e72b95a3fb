package org.throughline.graphql.preparation;

/** The relations of which a brief is made, each for all threads at once. */
final class BriefSql {
    /** Each thread with its contact, the organisation they work for, and the field of that organisation. */
    private static final String THREADS = """
            with about as (
                select t.id as thread_id, c.id as contact_id, o.id as organization_id, fold(o.sector) as sector
                from unnest(:parents) p(id)
                join interview_thread t
                  on t.institution_id = :institution and t.seeker_id = :seeker and t.id = p.id and t.deleted_at is null
                join contact c
                  on c.institution_id = :institution and c.seeker_id = :seeker and c.id = t.contact_id and c.deleted_at is null
                left join organization o
                  on o.institution_id = :institution and o.seeker_id = :seeker and o.id = c.organization_id
                 and o.deleted_at is null)""";

    /** What was written on the contact counts, and on others of the same organisation or field what is about those (C1). */
    private static final String NOTES = """
            , noted as (
                select a.thread_id, n.id, n.subject, n.created_at
                from about a
                join research_note n
                  on n.institution_id = :institution and n.seeker_id = :seeker and n.deleted_at is null
                join contact w
                  on w.institution_id = :institution and w.seeker_id = :seeker and w.id = n.contact_id and w.deleted_at is null
                left join organization e
                  on e.institution_id = :institution and e.seeker_id = :seeker and e.id = w.organization_id
                 and e.deleted_at is null
                where w.id = a.contact_id
                   or n.subject = 'ORGANIZATION' and e.id = a.organization_id
                   or n.subject = 'INDUSTRY' and fold(e.sector) = a.sector)""";

    static final String RESEARCH = THREADS + NOTES + """

            select r.thread_id as parent, r.id,
                   row_number() over (partition by r.thread_id order by r.created_at, r.id) as position
            from noted r""";

    static final String PREPARATION = THREADS + NOTES + """

            select a.thread_id as parent, 1 as position,
                   array(select s.subject
                         from unnest(array['PERSON', 'ORGANIZATION', 'INDUSTRY']) with ordinality s(subject, n)
                         where not exists (
                            select from noted r where r.thread_id = a.thread_id and r.subject = s.subject)
                         order by s.n) as missing_subjects,
                   q.questions, q.open_questions, q.own_questions,
                   greatest(0, i.least_questions - q.questions) as questions_missing,
                   round(100.0 * q.open_questions / nullif(q.questions, 0))::int as open_share,
                   round(100.0 * q.own_questions / nullif(q.questions, 0))::int as own_share
            from about a
            join institution i on i.institution_id = :institution
            cross join lateral (
                select count(*)::int as questions,
                       (count(*) filter (where q.is_open))::int as open_questions,
                       (count(*) filter (where q.bank_id is null or q.bank_text <> q.question))::int as own_questions
                from question q
                where q.institution_id = :institution and q.seeker_id = :seeker and q.thread_id = a.thread_id
                  and q.deleted_at is null) q""";

    static final String QUESTIONS = """
            select p.id as parent, q.id,
                   row_number() over (partition by p.id order by q.position, q.id) as position
            from unnest(:parents) p(id)
            join question q
              on q.institution_id = :institution and q.seeker_id = :seeker and q.thread_id = p.id and q.deleted_at is null""";

    static final String OPEN_CLAIMS = THREADS + """

            select a.thread_id as parent, k.id,
                   row_number() over (partition by a.thread_id order by k.created_at, k.id) as position
            from about a
            join claim k
              on k.institution_id = :institution and k.seeker_id = :seeker and k.state = 'OPEN' and k.deleted_at is null
            left join organization e
              on e.institution_id = :institution and e.seeker_id = :seeker and e.id = k.organization_id and e.deleted_at is null
            where k.contact_id = a.contact_id
               or k.subject <> 'PERSON' and k.organization_id = a.organization_id
               or k.subject = 'INDUSTRY' and fold(e.sector) = a.sector""";

    private BriefSql() {}
}
