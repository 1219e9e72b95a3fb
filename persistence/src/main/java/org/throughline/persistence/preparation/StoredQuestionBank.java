package org.throughline.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.QuestionBank;
import org.throughline.domain.preparation.Topic;

/** The question bank of an institution: its own questions by Hibernate, those that the product ships by a view. */
@ApplicationScoped
public class StoredQuestionBank implements QuestionBank {
    private static final String OFFERED = """
            select q.id, q.topic, q.question from offered_question q
            where q.institution_id = :institution and q.id = :id and q.deleted_at is null
            """;
    private static final String OWN = """
            select q from BankQuestion q
            where q.key.institutionId = :institution and q.key.id = :id and q.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredQuestionBank() {}

    StoredQuestionBank(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<OfferedQuestion> offered(Viewer viewer, UUID id) {
        List<?> found = entityManager
                .createNativeQuery(OFFERED, Tuple.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(row -> offered((Tuple) row)).findFirst();
    }

    private static OfferedQuestion offered(Tuple row) {
        return new OfferedQuestion(
                row.get("id", UUID.class),
                Topic.valueOf(row.get("topic", String.class)),
                row.get("question", String.class));
    }

    @Override
    public Optional<BankQuestion> findOwn(Viewer viewer, UUID id) {
        if (!viewer.roles().contains(Role.ADMIN)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(OWN, BankQuestion.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(BankQuestion question) {
        entityManager.persist(question);
    }
}
