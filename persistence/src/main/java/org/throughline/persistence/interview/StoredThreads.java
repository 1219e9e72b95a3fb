package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
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
    public void deleteWith(Viewer viewer, UUID contactId, Instant now) {
        viewer.seekerId()
                .ifPresent(seeker -> of(viewer, seeker, " and t.contactId = :contact")
                        .setParameter("contact", contactId)
                        .getResultList()
                        .forEach(thread -> thread.delete(now)));
    }

    private TypedQuery<InterviewThread> of(Viewer viewer, UUID seeker, String condition) {
        return entityManager
                .createQuery(THREAD + condition, InterviewThread.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }
}
