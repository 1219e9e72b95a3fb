package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.Debriefs;
import org.throughline.domain.interview.InterviewThread;

/** Debriefs by Hibernate. */
@ApplicationScoped
public class StoredDebriefs implements Debriefs {
    private static final String OF_THREAD = """
            select d from Debrief d
            where d.key.institutionId = :institution and d.seekerId = :seeker and d.threadId = :thread
              and d.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredDebriefs() {}

    StoredDebriefs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Debrief> of(InterviewThread thread) {
        return entityManager
                .createQuery(OF_THREAD, Debrief.class)
                .setParameter("institution", thread.key().institutionId())
                .setParameter("seeker", thread.seekerId())
                .setParameter("thread", thread.id())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Debrief debrief) {
        entityManager.persist(debrief);
    }
}
