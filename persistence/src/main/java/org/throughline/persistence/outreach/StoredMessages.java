package org.throughline.persistence.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.Situation;

/** Messages by Hibernate, and what is known around them by SQL. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredMessages implements Messages {
    private static final String MESSAGE = """
            select m from Message m
            where m.key.institutionId = :institution and m.seekerId = :seeker and m.deletedAt is null
            """;
    /** Of messages to others, those written last: a text that is used again was used lately. */
    private static final int LATEST = 200;

    /** Each row is a fact: of what sort it is, what it says, and what more is to be said of it. */
    private static final String SITUATION = """
            with addressee as (
                select c.name, c.organization_id from contact c
                where c.institution_id = :institution and c.seeker_id = :seeker and c.id = :contact and c.deleted_at is null),
            thread as (
                select t.purpose, t.requested_minutes, t.held_at from interview_thread t
                where t.institution_id = :institution and t.seeker_id = :seeker and t.id = :thread
                  and t.contact_id = :contact and t.deleted_at is null)
            select 'NAME' as sort, name as words, null as more, null as position from addressee
            union all
            select 'ORGANIZATION', o.name, null, null from addressee a join organization o
              on o.institution_id = :institution and o.seeker_id = :seeker and o.id = a.organization_id
            where o.deleted_at is null
            union all
            select 'EMAIL', p.value, null, cast(p.position as text) from contact_point p
            where p.institution_id = :institution and p.seeker_id = :seeker and p.contact_id = :contact and p.kind = 'EMAIL'
            union all
            select 'SEEKER', a.name, a.email, null from account a
            where a.institution_id = :institution and a.id = :account
            union all
            select 'PURPOSE', purpose, null, null from thread where purpose is not null
            union all
            select 'MINUTES', cast(requested_minutes as text), null, null from thread
            union all
            select 'HELD', cast(cast(held_at at time zone :zone as date) as text), null, null from thread
            where held_at is not null
            union all
            select 'NOTE', n.note, null, cast(n.id as text) from research_note n
            where n.institution_id = :institution and n.seeker_id = :seeker and n.contact_id = :contact
              and n.deleted_at is null
            union all
            select 'REFERRER', f.name, r.name_permission, cast(r.id as text) from referral r join contact f
              on f.institution_id = :institution and f.seeker_id = :seeker and f.id = r.from_contact_id
            where r.institution_id = :institution and r.seeker_id = :seeker and r.to_contact_id = :contact
              and r.deleted_at is null
            union all
            select 'COMMITMENT', k.what, null, cast(k.id as text) from commitment k
            where k.institution_id = :institution and k.seeker_id = :seeker and k.contact_id = :contact
              and k.promised_by = 'CONTACT' and k.done_at is null and k.dropped_at is null and k.deleted_at is null
            union all
            select 'OTHER', m.text_key, null, m.id from (
                select o.text_key, cast(o.id as text) as id from message o
                where o.institution_id = :institution and o.seeker_id = :seeker and o.contact_id <> :contact
                  and o.deleted_at is null
                order by o.created_at desc, o.id desc
                limit :latest) m
            order by sort, position
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredMessages() {}

    StoredMessages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Message> find(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, " and m.key.id = :id")
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public void deleteWith(Viewer viewer, UUID contactId, Instant now) {
        viewer.seekerId()
                .ifPresent(seeker -> of(viewer, seeker, " and m.contactId = :contact")
                        .setParameter("contact", contactId)
                        .getResultList()
                        .forEach(message -> message.delete(now)));
    }

    private TypedQuery<Message> of(Viewer viewer, UUID seeker, String condition) {
        return entityManager
                .createQuery(MESSAGE + condition, Message.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }

    @Override
    public void add(Message message) {
        entityManager.persist(message);
    }

    @Override
    public Optional<Situation> situation(Viewer viewer, UUID contactId, Optional<UUID> threadId) {
        return viewer.seekerId().flatMap(seeker -> Facts.of(facts(viewer, seeker, contactId, threadId)));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> facts(Viewer viewer, UUID seeker, UUID contactId, Optional<UUID> threadId) {
        return entityManager
                .createNativeQuery(SITUATION, Tuple.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker)
                .setParameter("account", viewer.accountId())
                .setParameter("zone", viewer.timeZone().getId())
                .setParameter("contact", contactId)
                // No thread has this id.
                .setParameter("thread", threadId.orElse(new UUID(0, 0)))
                .setParameter("latest", LATEST)
                .getResultList();
    }
}
