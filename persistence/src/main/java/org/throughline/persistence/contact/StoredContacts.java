package org.throughline.persistence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;

/** Contacts and organisations by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredContacts implements Contacts {
    private static final String CONTACT = """
            select c from Contact c
            where c.key.institutionId = :institution and c.seekerId = :seeker and c.deletedAt is null
            """;
    private static final String ORGANIZATION = """
            select o from Organization o
            where o.key.institutionId = :institution and o.seekerId = :seeker and o.deletedAt is null
            """;
    /** In SQL, because the folded name is a column of the index and no attribute. */
    private static final String ORGANIZATION_BY_NAME = """
            select o.* from organization o
            where o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
              and o.name_key = fold(:name)
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredContacts() {}

    StoredContacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Contact> find(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, CONTACT + " and c.key.id = :id", Contact.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public Optional<Contact> findByLinkedIn(Viewer viewer, String linkedInKey) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, CONTACT + " and c.linkedInKey = :linkedInKey", Contact.class)
                        .setParameter("linkedInKey", linkedInKey)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public void add(Contact contact) {
        entityManager.persist(contact);
    }

    @Override
    public Optional<Organization> findOrganization(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, ORGANIZATION + " and o.key.id = :id", Organization.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public Optional<Organization> findOrganizationByName(Viewer viewer, String name) {
        return viewer.seekerId()
                .flatMap(seeker -> TextRule.LINE.check(name) instanceof Outcome.Done<String> written
                        ? byName(viewer.institutionId(), seeker, written.value())
                        : Optional.empty());
    }

    private Optional<Organization> byName(UUID institution, UUID seeker, String name) {
        List<?> found = entityManager
                .createNativeQuery(ORGANIZATION_BY_NAME, Organization.class)
                .setParameter("institution", institution)
                .setParameter("seeker", seeker)
                .setParameter("name", name)
                .getResultList();
        return found.stream().map(Organization.class::cast).findFirst();
    }

    @Override
    public void add(Organization organization) {
        entityManager.persist(organization);
    }

    private <T> TypedQuery<T> of(Viewer viewer, UUID seeker, String query, Class<T> type) {
        return entityManager
                .createQuery(query, type)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }
}
