package org.throughline.persistence.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.Resource;
import org.throughline.domain.programme.Resources;

/** The resources of institutions, by Hibernate. One that comes with the product gets a row of its own when it is to be changed. */
@ApplicationScoped
public class StoredResources implements Resources {
    private static final String ADOPT = """
            insert into resource (institution_id, id, title, url, description, practice, position, created_at)
            select o.institution_id, o.id, o.title, o.url, o.description, o.practice, o.position, o.created_at
            from offered_resource o
            where o.institution_id = :institution and o.id = :id
            on conflict do nothing
            """;
    private static final String RESOURCE = """
            select r from Resource r
            where r.key.institutionId = :institution and r.key.id = :id and r.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredResources() {}

    StoredResources(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Resource> find(Viewer viewer, UUID id) {
        entityManager
                .createNativeQuery(ADOPT)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .executeUpdate();
        return entityManager
                .createQuery(RESOURCE, Resource.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Resource resource) {
        entityManager.persist(resource);
    }
}
