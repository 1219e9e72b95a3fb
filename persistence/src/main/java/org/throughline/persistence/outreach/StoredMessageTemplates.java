package org.throughline.persistence.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.MessageTemplate;
import org.throughline.domain.outreach.MessageTemplates;

/** Templates by Hibernate. */
@ApplicationScoped
public class StoredMessageTemplates implements MessageTemplates {
    private static final String TEMPLATE = """
            select t from MessageTemplate t
            where t.key.institutionId = :institution and t.key.id = :id and t.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredMessageTemplates() {}

    StoredMessageTemplates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<MessageTemplate> find(Viewer viewer, UUID id) {
        return entityManager
                .createQuery(TEMPLATE, MessageTemplate.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(MessageTemplate template) {
        entityManager.persist(template);
    }
}
