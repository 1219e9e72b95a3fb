package org.throughline.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.audit.AskedFrom;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.shared.Ids;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/**
 * The audit log in a table to which rows are only added. Which entries of the running hour this node has added that are kept
 * once, it remembers, so that only the first costs a statement; nodes that do not know of each other add the same row.
 */
@ApplicationScoped
public class StoredAuditLog implements AuditLog {
    private static final String ADD = """
            insert into audit_entry (institution_id, id, kind, account_id, what, subject_id, address, happened_at)
            values (:institution, :id, :kind, :account, :what, cast(:subject as uuid), cast(:address as text), :at)
            """;

    private static final NamedSql ADD_AT_ONCE = new NamedSql(ADD);
    private static final NamedSql ADD_ONCE = new NamedSql(ADD + "on conflict (institution_id, id) do nothing");

    /** More are forgotten, and added again in vain. */
    private static final int MOST_KNOWN = 50_000;

    private final Map<AuditEntry, Instant> known = new ConcurrentHashMap<>();

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
        parameters(ids.next(), entry, clock.instant()).forEach(statement::setParameter);
        statement.executeUpdate();
    }

    @Override
    public void atOnce(AuditEntry entry) {
        add(ADD_AT_ONCE, ids.next(), entry, clock.instant());
    }

    @Override
    public void onceAnHour(AuditEntry entry) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(known.get(entry))) {
            return;
        }
        add(ADD_ONCE, idOf(entry, hour), entry, now);
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(entry, hour);
    }

    private void add(NamedSql statement, UUID id, AuditEntry entry, Instant now) {
        Tenant.run(entry.institutionId(), () -> statement.update(dataSource, parameters(id, entry, now)));
    }

    /** One id for all that is the same, of the form of the others (version 7, of the hour), so that the key finds it. */
    private static UUID idOf(AuditEntry entry, Instant hour) {
        String same = entry.kind() + " " + entry.accountId() + " " + entry.what() + " "
                + entry.subjectId().map(UUID::toString).orElse("");
        ByteBuffer hash = ByteBuffer.wrap(sha256(same));
        long high = hour.toEpochMilli() << 16 | 0x7000 | hash.getLong() & 0xFFF;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Map<String, Object> parameters(UUID id, AuditEntry entry, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", entry.institutionId());
        values.put("id", id);
        values.put("kind", entry.kind().name());
        values.put("account", entry.accountId());
        values.put("what", entry.what());
        values.put("subject", entry.subjectId().map(UUID::toString).orElse(null));
        values.put("address", AskedFrom.current().orElse(null));
        values.put("at", now);
        return values;
    }
}
