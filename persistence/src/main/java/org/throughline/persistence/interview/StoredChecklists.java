package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Checklists;
import org.throughline.domain.interview.InterviewThread;

/** Ticks on checklists by Hibernate. */
@ApplicationScoped
public class StoredChecklists implements Checklists {
    private static final String TICK = """
            select c from ChecklistTick c
            where c.key.institutionId = :institution and c.seekerId = :seeker and c.threadId = :thread
              and c.item = :item and c.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredChecklists() {}

    StoredChecklists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ChecklistTick> tickOf(InterviewThread thread, ChecklistItem item) {
        return entityManager
                .createQuery(TICK, ChecklistTick.class)
                .setParameter("institution", thread.key().institutionId())
                .setParameter("seeker", thread.seekerId())
                .setParameter("thread", thread.id())
                .setParameter("item", item)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ChecklistTick tick) {
        entityManager.persist(tick);
    }
}
