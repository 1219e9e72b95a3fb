package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.Threads;

/** Threads by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredThreads implements Threads {
    private static final String THREAD = """
            select t from InterviewThread t
            where t.key.institutionId = :institution and t.seekerId = :seeker and t.deletedAt is null
            """;

    /** Shared with others who add to the contact, and waited for by who deletes it. */
    private static final String HOLD_CONTACT = """
            select c.id from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.id = :contact and c.deleted_at is null
            for share
            """;
    /** Waits for everybody who is adding to the contact, and keeps others from beginning to. */
    private static final String DELETE_CONTACT = """
            select c.id from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.id = :contact
            for no key update
            """;

    private static final String SET_DELETED = """
             set deleted_at = :now, version = b.version + 1
            where b.institution_id = :institution and b.seeker_id = :seeker and b.deleted_at is null
            """;
    private static final String OF_CONTACT = " and b.contact_id = :contact";
    private static final String OF_ITS_THREADS = """
             and b.thread_id in (
                select t.id from interview_thread t
                where t.institution_id = :institution and t.seeker_id = :seeker and t.contact_id = :contact)
            """;
    private static final List<String> DELETE_WHAT_BELONGS = List.of(
            "update commitment b" + SET_DELETED + OF_CONTACT,
            "update strength_note b" + SET_DELETED + OF_CONTACT,
            "update debrief b" + SET_DELETED + OF_ITS_THREADS,
            "update checklist_tick b" + SET_DELETED + OF_ITS_THREADS);

    private static final String EVENTS_SINCE = """
            select e.kind from ThreadEvent e
            where e.key.institutionId = :institution and e.seekerId = :seeker and e.threadId = :thread
              and e.threadVersion > :version
            order by e.threadVersion, e.key.id
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredThreads() {}

    StoredThreads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<InterviewThread> find(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, " and t.key.id = :id")
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public void add(InterviewThread thread) {
        entityManager.persist(thread);
    }

    @Override
    public void append(ThreadEvent event) {
        entityManager.persist(event);
    }

    @Override
    public boolean holdContact(UUID institutionId, UUID seekerId, UUID contactId) {
        return !contact(HOLD_CONTACT, institutionId, seekerId, contactId)
                .getResultList()
                .isEmpty();
    }

    @Override
    public int hold(InterviewThread thread) {
        entityManager.flush();
        int known = thread.version();
        entityManager.refresh(thread, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    @Override
    public List<EventKind> eventsSince(InterviewThread thread, int version) {
        return entityManager
                .createQuery(EVENTS_SINCE, EventKind.class)
                .setParameter("institution", thread.key().institutionId())
                .setParameter("seeker", thread.seekerId())
                .setParameter("thread", thread.id())
                .setParameter("version", version)
                .getResultList();
    }

    @Override
    public Circumstances beforeARequest(InterviewThread thread, Instant askedAt) {
        return new StoredCircumstances(entityManager).ofARequest(thread, askedAt);
    }

    @Override
    public Circumstances beforeAPreparation(InterviewThread thread) {
        return new StoredCircumstances(entityManager).ofAPreparation(thread);
    }

    @Override
    public void deleteWith(Viewer viewer, UUID contactId, Instant now) {
        viewer.seekerId().ifPresent(seeker -> {
            contact(DELETE_CONTACT, viewer.institutionId(), seeker, contactId).getResultList();
            of(viewer, seeker, " and t.contactId = :contact")
                    .setParameter("contact", contactId)
                    .getResultList()
                    .forEach(thread -> thread.delete(now));
            for (String delete : DELETE_WHAT_BELONGS) {
                contact(delete, viewer.institutionId(), seeker, contactId)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        });
    }

    private Query contact(String sql, UUID institutionId, UUID seekerId, UUID contactId) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("institution", institutionId)
                .setParameter("seeker", seekerId)
                .setParameter("contact", contactId);
    }

    private TypedQuery<InterviewThread> of(Viewer viewer, UUID seeker, String condition) {
        return entityManager
                .createQuery(THREAD + condition, InterviewThread.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }
}
