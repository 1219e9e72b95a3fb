package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.interview.StrengthNotes;

/** Notes on connections by Hibernate. */
@ApplicationScoped
public class StoredStrengthNotes implements StrengthNotes {
    private static final String LATER = """
            select n.key.id from StrengthNote n
            where n.key.institutionId = :institution and n.seekerId = :seeker and n.contactId = :contact
              and n.notedAt > :moment and n.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredStrengthNotes() {}

    StoredStrengthNotes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(StrengthNote note) {
        entityManager.persist(note);
    }

    @Override
    public boolean isLatest(StrengthNote note) {
        return entityManager
                .createQuery(LATER)
                .setParameter("institution", note.key().institutionId())
                .setParameter("seeker", note.seekerId())
                .setParameter("contact", note.contactId())
                .setParameter("moment", note.notedAt())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
