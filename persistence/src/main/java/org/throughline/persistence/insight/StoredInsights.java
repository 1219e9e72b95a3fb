package org.throughline.persistence.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.insight.Feedback;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.Insights;
import org.throughline.domain.insight.KnownNames;
import org.throughline.domain.insight.SharedBatch;
import org.throughline.domain.insight.SharedSource;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.shared.SeekerOwned;

/** Insights and feedback by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredInsights implements Insights {
    private static final String OWN =
            " x where x.key.institutionId = :institution and x.seekerId = :seeker and x.deletedAt is null and x.key.id = :id";

    /** Held until the transaction ends, so that of two who share at once the second sees what the first shared. */
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended(:group, 5116203448917731)) as text)";

    private static final String WAITING = """
            select i from Insight i
            where i.key.institutionId = :institution and i.topic = :topic and i.sourceRole = :role
              and i.sourceSector = :sector and i.sharing = :shareable and i.batchId is null and i.deletedAt is null
            """;

    private static final String SOURCES = """
            select i.id, c.linked_in_key, c.name_key, o.name_key as organization,
                   (select string_agg(lower(p.value), ' ') from contact_point p
                    where p.institution_id = :institution and p.seeker_id = c.seeker_id and p.contact_id = c.id
                      and p.kind = 'EMAIL') as emails
            from insight i
            join interview_thread t on t.institution_id = :institution and t.seeker_id = i.seeker_id and t.id = i.thread_id
            join contact c on c.institution_id = :institution and c.seeker_id = i.seeker_id and c.id = i.contact_id
            left join organization o
              on o.institution_id = :institution and o.seeker_id = c.seeker_id and o.id = c.organization_id
            where i.institution_id = :institution and i.id in (:ids)
              and t.deleted_at is null and t.held_at is not null and not t.practice and c.deleted_at is null
            order by i.id
            """;

    /** Deleted ones too: who was deleted is still somebody. */
    private static final String PEOPLE = """
            select c.name from contact c where c.institution_id = :institution and c.seeker_id = :seeker
            union
            select a.name from seeker s
            join account a on a.institution_id = :institution and a.id = s.account_id
            where s.institution_id = :institution and s.id = :seeker
            """;

    private static final String ORGANIZATIONS =
            "select o.name from organization o where o.institution_id = :institution and o.seeker_id = :seeker";

    private static final String SOURCE =
            "select c.name from contact c where c.institution_id = :institution and c.seeker_id = :seeker and c.id = :id";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredInsights() {}

    /** On this entity manager. */
    public StoredInsights(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Insight> findInsight(Viewer viewer, UUID id) {
        return find(viewer, id, Insight.class);
    }

    @Override
    public void add(Insight insight) {
        entityManager.persist(insight);
    }

    @Override
    public KnownNames namesAround(Viewer viewer, Insight insight) {
        Map<String, Object> own = Map.of("institution", viewer.institutionId(), "seeker", insight.seekerId());
        String source = names(
                        SOURCE,
                        Map.of(
                                "institution", viewer.institutionId(),
                                "seeker", insight.seekerId(),
                                "id", insight.contactId()))
                .get(0);
        return new KnownNames(source, names(PEOPLE, own), names(ORGANIZATIONS, own));
    }

    @Override
    public void showIfEnough(Insight insight, int smallestGroup, UUID batchId) {
        entityManager.flush();
        String group = String.join(
                "/",
                insight.key().institutionId().toString(),
                insight.topic().name(),
                insight.sourceRole().orElseThrow().name(),
                insight.sourceSector().orElseThrow().name());
        entityManager
                .createNativeQuery(ONE_AT_A_TIME)
                .setParameter("group", group)
                .getSingleResult();
        Map<UUID, Insight> waiting =
                waitingWith(insight).stream().collect(Collectors.toMap(Insight::id, Function.identity()));
        SharedBatch.of(sources(insight.key().institutionId(), waiting.keySet()), smallestGroup)
                .ifPresent(batch ->
                        batch.people().forEach((id, person) -> waiting.get(id).show(batchId, person)));
    }

    @Override
    public Optional<Feedback> findFeedback(Viewer viewer, UUID id) {
        return find(viewer, id, Feedback.class);
    }

    @Override
    public void add(Feedback feedback) {
        entityManager.persist(feedback);
    }

    /** Locked, so that none of them is withdrawn while the batch is made. */
    private List<Insight> waitingWith(Insight insight) {
        return entityManager
                .createQuery(WAITING, Insight.class)
                .setParameter("institution", insight.key().institutionId())
                .setParameter("topic", insight.topic())
                .setParameter("role", insight.sourceRole().orElseThrow())
                .setParameter("sector", insight.sourceSector().orElseThrow())
                .setParameter("shareable", Sharing.SHAREABLE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<SharedSource> sources(UUID institution, Set<UUID> ids) {
        List<?> rows = entityManager
                .createNativeQuery(SOURCES, Tuple.class)
                .setParameter("institution", institution)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().map(row -> source((Tuple) row)).toList();
    }

    private static SharedSource source(Tuple row) {
        String emails = Optional.ofNullable(row.get("emails", String.class)).orElse("");
        return new SharedSource(
                row.get("id", UUID.class),
                Optional.ofNullable(row.get("linked_in_key", String.class)),
                Arrays.stream(emails.split(" "))
                        .filter(email -> !email.isEmpty())
                        .collect(Collectors.toSet()),
                row.get("name_key", String.class),
                Optional.ofNullable(row.get("organization", String.class)));
    }

    private List<String> names(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, String.class);
        parameters.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private <T extends SeekerOwned> Optional<T> find(Viewer viewer, UUID id, Class<T> type) {
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery("select x from " + type.getSimpleName() + OWN, type)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }
}
