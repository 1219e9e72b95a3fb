package org.throughline.graphql.insight;

/** The relations by which what was learned comes into a brief, each for all threads at once. */
final class InsightSql {
    /** The seeker's own insights from other interviews: on a topic of this one's questions, or from competitors (C8). */
    static final String EARLIER = """
            select e.parent, e.id, e.position
            from (
                select t.id as parent, i.id,
                       row_number() over (partition by t.id order by i.noted_at desc, i.id desc) as position
                from unnest(:parents) p(id)
                join interview_thread t
                  on t.institution_id = :institution and t.seeker_id = :seeker and t.id = p.id and t.deleted_at is null
                join contact c
                  on c.institution_id = :institution and c.seeker_id = :seeker and c.id = t.contact_id and c.deleted_at is null
                left join organization o
                  on o.institution_id = :institution and o.seeker_id = :seeker and o.id = c.organization_id
                 and o.deleted_at is null
                join insight i
                  on i.institution_id = :institution and i.seeker_id = :seeker and i.thread_id <> t.id and i.deleted_at is null
                join interview_thread s
                  on s.institution_id = :institution and s.seeker_id = :seeker and s.id = i.thread_id
                 and s.deleted_at is null and not s.practice
                join contact w
                  on w.institution_id = :institution and w.seeker_id = :seeker and w.id = i.contact_id and w.deleted_at is null
                left join organization r
                  on r.institution_id = :institution and r.seeker_id = :seeker and r.id = w.organization_id
                 and r.deleted_at is null
                where r.id <> o.id and fold(r.sector) = fold(o.sector)
                   or exists (
                        select from question q
                        where q.institution_id = :institution and q.seeker_id = :seeker and q.thread_id = t.id
                          and q.deleted_at is null and q.topic = i.topic)) e
            where e.position <= 50""";

    /**
     * What the institution's seekers share (C9). Everybody sees either the whole of a batch or nothing of it: nothing when
     * it is broken, which {@code published_insight} leaves out, or when fewer people than the smallest group stand behind it
     * beside those whom the viewer talked to. Which batches come into a brief depends on the topics of its questions and on
     * the sector, which all insights of a batch have in common, and never on who or where a source is; the order depends on
     * what is shown alone.
     */
    static final String SHARED = """
            with about as (
                select t.id as thread_id, sector_of(o.sector) as sector,
                       array(select distinct q.topic from question q
                             where q.institution_id = :institution and q.seeker_id = :seeker and q.thread_id = t.id
                               and q.deleted_at is null) as topics
                from unnest(:parents) p(id)
                join interview_thread t
                  on t.institution_id = :institution and t.seeker_id = :seeker and t.id = p.id and t.deleted_at is null
                join contact c
                  on c.institution_id = :institution and c.seeker_id = :seeker and c.id = t.contact_id and c.deleted_at is null
                left join organization o
                  on o.institution_id = :institution and o.seeker_id = :seeker and o.id = c.organization_id
                 and o.deleted_at is null),
            fitting as (
                select a.thread_id, s.batch_id, s.topic, s.source_sector = a.sector as same_sector,
                       count(distinct s.source_person)
                         - count(distinct s.source_person) filter (where s.seeker_id = :seeker) as other_people
                from about a
                join published_insight s
                  on s.institution_id = :institution and (s.topic = any(a.topics) or s.source_sector = a.sector)
                group by a.thread_id, s.batch_id, s.topic, s.source_sector = a.sector),
            visible as (
                select f.thread_id, f.batch_id, f.same_sector,
                       row_number() over (partition by f.thread_id order by f.batch_id desc) as newest
                from fitting f
                join institution k on k.institution_id = :institution
                where f.other_people >= k.smallest_group)
            select v.thread_id as parent, s.kind, s.topic, s.source_role as role, s.source_sector as sector, s.insight,
                   row_number() over (
                        partition by v.thread_id
                        order by coalesce(v.same_sector, false) desc, s.topic collate "C", s.source_role collate "C",
                                 s.source_sector collate "C", s.insight collate "C", s.kind collate "C") as position
            from visible v
            join published_insight s on s.institution_id = :institution and s.batch_id = v.batch_id
            where v.newest <= 50""";

    static final String FEEDBACK_SO_FAR = """
            select e.parent, e.id, e.position
            from (
                select p.id as parent, f.id,
                       row_number() over (partition by p.id order by f.noted_at desc, f.id desc) as position
                from unnest(:parents) p(id)
                join feedback f
                  on f.institution_id = :institution and f.seeker_id = :seeker and f.thread_id <> p.id and f.deleted_at is null
                join interview_thread s
                  on s.institution_id = :institution and s.seeker_id = :seeker and s.id = f.thread_id
                 and s.deleted_at is null and not s.practice) e
            where e.position <= 50""";

    private InsightSql() {}
}
