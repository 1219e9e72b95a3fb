package org.throughline.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.shared.Ids;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** The audit log in a table to which rows are only added. */
@ApplicationScoped
public class StoredAuditLog implements AuditLog {
    private static final String ADD = """
            insert into audit_entry (institution_id, id, kind, account_id, what, subject_id, address, happened_at)
            values (:institution, :id, :kind, :account, :what, cast(:subject as uuid), :address, :at)
            """;

    private static final NamedSql ADD_AT_ONCE = new NamedSql(ADD);

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;

    /** For CDI. */
    protected StoredAuditLog() {}

    @Inject
    public StoredAuditLog(@OutsideTransactions DataSource dataSource, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
    }

    StoredAuditLog(EntityManager entityManager, Ids ids, Clock clock) {
        this.entityManager = entityManager;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void withTheChange(AuditEntry entry) {
        var statement = entityManager.createNativeQuery(ADD);
        parameters(entry).forEach(statement::setParameter);
        statement.executeUpdate();
    }

    @Override
    public void atOnce(AuditEntry entry) {
        ADD_AT_ONCE.update(dataSource, parameters(entry));
    }

    private Map<String, Object> parameters(AuditEntry entry) {
        Instant now = clock.instant();
        Map<String, Object> values = new HashMap<>();
        values.put("institution", entry.viewer().institutionId());
        values.put("id", ids.next());
        values.put("kind", entry.kind().name());
        values.put("account", entry.viewer().accountId());
        values.put("what", entry.what());
        values.put("subject", entry.subjectId().map(UUID::toString).orElse(null));
        values.put("address", entry.address());
        values.put("at", now);
        return values;
    }
}
