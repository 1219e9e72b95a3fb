package org.throughline.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.directory.Directory;
import org.throughline.domain.directory.DirectoryPerson;

/** The people of the directory by Hibernate. */
@ApplicationScoped
public class StoredDirectory implements Directory {
    private static final String PERSON = """
            select p from DirectoryPerson p
            where p.key.institutionId = :institution and p.key.id = :id and p.deletedAt is null
            """;
    /** In SQL, because each way of knowing somebody has an index of its own, and an {@code or} would use none of them. */
    private static final String CONTACT = """
            select c.*
            from (
                select o.id, 1 as place
                from contact o
                where o.institution_id = :institution and o.seeker_id = :seeker and o.directory_person_id = :person
                union all
                select o.id, 2
                from contact o
                where o.institution_id = :institution and o.seeker_id = :seeker and o.linked_in_key = :profile
                union all
                select w.contact_id, 3
                from contact_point w
                where w.institution_id = :institution and w.seeker_id = :seeker and w.kind = 'EMAIL'
                  and w.value_key = any(array(select lower(a) from unnest(cast(:emails as text[])) a))) known
            join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = known.id
            where c.deleted_at is null
            order by known.place, c.created_at, c.id
            limit 1
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredDirectory() {}

    StoredDirectory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<DirectoryPerson> find(Viewer viewer, UUID id) {
        return person(viewer, id).getResultStream().findFirst();
    }

    @Override
    public Optional<DirectoryPerson> hold(Viewer viewer, UUID id) {
        return person(viewer, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Contact> contactOf(Viewer viewer, DirectoryPerson person) {
        return viewer.seekerId().flatMap(seeker -> {
            List<?> found = entityManager
                    .createNativeQuery(CONTACT, Contact.class)
                    .setParameter("institution", viewer.institutionId())
                    .setParameter("seeker", seeker)
                    .setParameter("person", person.id())
                    .setParameter("profile", person.linkedInKey().orElse(""))
                    .setParameter("emails", person.emails().toArray(String[]::new))
                    .getResultList();
            return found.stream().map(Contact.class::cast).findFirst();
        });
    }

    @Override
    public void add(DirectoryPerson person) {
        entityManager.persist(person);
    }

    private TypedQuery<DirectoryPerson> person(Viewer viewer, UUID id) {
        return entityManager
                .createQuery(PERSON, DirectoryPerson.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id);
    }
}
