package org.throughline.persistence.giving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.giving.Exchange;
import org.throughline.domain.giving.HelpEvent;
import org.throughline.domain.giving.Introduction;
import org.throughline.domain.giving.Ledger;
import org.throughline.persistence.shared.DeletedWithContact;

/** Gives, takes, help and introductions by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredLedger implements Ledger {
    private static final String EXCHANGE = """
            select e from Exchange e
            where e.key.institutionId = :institution and e.seekerId = :seeker and e.deletedAt is null and e.key.id = :id
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredLedger() {}

    StoredLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Exchange> findExchange(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery(EXCHANGE, Exchange.class)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public void add(Exchange exchange) {
        entityManager.persist(exchange);
    }

    @Override
    public void add(HelpEvent help) {
        entityManager.persist(help);
    }

    @Override
    public void add(Introduction introduction) {
        entityManager.persist(introduction);
    }

    @Override
    public void deleteWith(Viewer viewer, UUID contactId, Instant now) {
        DeletedWithContact.all(entityManager, Exchange.class, viewer, contactId, now);
        DeletedWithContact.all(entityManager, HelpEvent.class, viewer, contactId, now);
        DeletedWithContact.all(entityManager, Introduction.class, viewer, contactId, now);
    }
}
