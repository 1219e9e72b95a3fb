package org.throughline.persistence.interview;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.directory.MonthlyRequests;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.InterviewThread;

/**
 * Looks up what a step depends on beyond its thread. Whether others ask the same person is the one question that goes
 * beyond the seeker: it is answered inside the database, as a number (A8).
 */
final class StoredCircumstances {
    /** By what a person is known again: the LinkedIn profile and the e-mail addresses, never the name. */
    private static final String PERSON = """
            with person (kind, value) as (
                select 'profile', c.linked_in_key
                from contact c
                where c.institution_id = :institution and c.seeker_id = :seeker and c.id = :contact
                  and c.linked_in_key is not null
                union
                select 'address', p.value_key
                from contact_point p
                where p.institution_id = :institution and p.seeker_id = :seeker and p.contact_id = :contact
                  and p.kind = 'EMAIL')
            """;

    /** In one order for all, so that nobody waits in a circle. */
    private static final String HOLD = PERSON + """
            select cast(pg_advisory_xact_lock(k.key) as text)
            from (
                select distinct hashtextextended(named.name, 0) as key
                from (
                    select concat('requests of ', cast(:institution as uuid), cast(:seeker as uuid)) as name
                    union all
                    select concat('requests to ', cast(:institution as uuid), kind, value) from person
                    union all
                    select concat('requests to ', cast(:institution as uuid), 'directory', d.directory_person_id)
                    from contact_in_directory d
                    where d.institution_id = :institution and d.seeker_id = :seeker and d.contact_id = :contact) named
                order by 1
                offset 0) k
            """;

    private static final String REQUESTS = PERSON + """
            , same (seeker_id, contact_id) as (
                select c.seeker_id, c.id
                from person join contact c on person.kind = 'profile' and c.linked_in_key = person.value
                where c.institution_id = :institution and c.seeker_id <> :seeker and c.deleted_at is null
                union
                select p.seeker_id, p.contact_id
                from person join contact_point p on person.kind = 'address' and p.value_key = person.value
                where p.institution_id = :institution and p.seeker_id <> :seeker and p.kind = 'EMAIL')
            select
                (select count(*)
                 from interview_thread t
                 where t.institution_id = :institution and t.seeker_id = :seeker and t.id <> :thread
                   and t.state in ('REQUESTED', 'FOLLOWED_UP') and not t.practice and t.deleted_at is null) as own,
                (select count(distinct t.seeker_id)
                 from same
                 join contact c on c.institution_id = :institution and c.seeker_id = same.seeker_id
                   and c.id = same.contact_id and c.deleted_at is null
                 join interview_thread t on t.institution_id = :institution and t.seeker_id = same.seeker_id
                   and t.contact_id = same.contact_id
                 where t.state in ('REQUESTED', 'FOLLOWED_UP') and not t.practice and t.deleted_at is null) as others
            """;

    /** Of a contact that may be several people of the directory, the one who wants the fewest requests more. */
    private static final String MONTHLY = """
            select d.monthly_limit, r.received, cast(m.month + interval '1 month' as date) as next_month
            from (
                select cast(date_trunc('month', cast(:at as timestamptz) at time zone i.time_zone) as date) as month
                from institution i
                where i.institution_id = :institution) m
            cross join contact_in_directory d
            cross join lateral (
                select count(*) as received
                from directory_request q
                where q.institution_id = :institution and q.directory_person_id = d.directory_person_id
                  and q.month = m.month and q.thread_id <> :thread) r
            where d.institution_id = :institution and d.seeker_id = :seeker and d.contact_id = :contact
            order by d.monthly_limit - r.received, d.monthly_limit
            limit 1
            """;

    private static final String PREPARATION = """
            select
                (select count(*)
                 from question q
                 where q.institution_id = :institution and q.seeker_id = :seeker and q.thread_id = :thread
                   and q.deleted_at is null) as questions,
                (select count(*)
                 from exchange x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.thread_id = :thread
                   and x.direction = 'GIVE' and x.deleted_at is null) as gives
            """;

    private final EntityManager entityManager;

    StoredCircumstances(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What follows the first statement begins when the locks are held, so it sees what those before it have committed. */
    Circumstances ofARequest(InterviewThread thread, Instant askedAt) {
        of(thread, HOLD).setParameter("contact", thread.contactId()).getResultList();
        Tuple counts = (Tuple) of(thread, REQUESTS)
                .setParameter("contact", thread.contactId())
                .setParameter("thread", thread.id())
                .getSingleResult();
        return Circumstances.ofARequest(number(counts, "own"), number(counts, "others"), monthly(thread, askedAt));
    }

    private Optional<MonthlyRequests> monthly(InterviewThread thread, Instant askedAt) {
        List<?> found = of(thread, MONTHLY)
                .setParameter("contact", thread.contactId())
                .setParameter("thread", thread.id())
                .setParameter("at", askedAt)
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new MonthlyRequests(
                        number(row, "received"),
                        number(row, "monthly_limit"),
                        row.get("next_month", Date.class).toLocalDate()));
    }

    Circumstances ofAPreparation(InterviewThread thread) {
        Tuple counts = (Tuple)
                of(thread, PREPARATION).setParameter("thread", thread.id()).getSingleResult();
        return Circumstances.ofAPreparation(number(counts, "questions"), number(counts, "gives"));
    }

    private Query of(InterviewThread thread, String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("institution", thread.key().institutionId())
                .setParameter("seeker", thread.seekerId());
    }

    private static int number(Tuple counts, String name) {
        return counts.get(name, Number.class).intValue();
    }
}
