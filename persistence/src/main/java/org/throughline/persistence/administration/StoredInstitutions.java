package org.throughline.persistence.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Institution;
import org.throughline.domain.administration.Institutions;

/** Institutions to be changed, by Hibernate. */
@ApplicationScoped
public class StoredInstitutions implements Institutions {
    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredInstitutions() {}

    StoredInstitutions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Institution of(Viewer viewer) {
        return entityManager
                .createQuery("select i from Institution i where i.id = :institution", Institution.class)
                .setParameter("institution", viewer.institutionId())
                .getSingleResult();
    }
}
