package org.throughline.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.audit.AuditBook;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditSearch;
import org.throughline.domain.audit.KeptEntry;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** The audit log page by page: whoever reads slowly holds no connection meanwhile. */
@ApplicationScoped
public class StoredAuditBook implements AuditBook {
    private static final int ROWS = 1_000;

    private static final NamedSql PAGE = new NamedSql("""
            select e.id, e.happened_at, e.kind, e.what, e.account_id, a.name, e.subject_id, e.address
            from audit_entry e
            left join account a on a.institution_id = :institution and a.id = e.account_id
            where e.institution_id = :institution
              and (cast(:kinds as text[]) is null or e.kind = any (cast(:kinds as text[])))
              and (cast(:account as uuid) is null or e.account_id = cast(:account as uuid))
              and (cast(:subject as uuid) is null or e.subject_id = cast(:subject as uuid))
              and (cast(:from as timestamptz) is null or e.happened_at >= cast(:from as timestamptz))
              and (cast(:until as timestamptz) is null or e.happened_at < cast(:until as timestamptz))
              and (cast(:lastId as uuid) is null
                   or (e.happened_at, e.id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid)))
            order by e.happened_at desc, e.id desc
            limit :rows
            """);

    private DataSource dataSource;
    private int rows;

    /** For CDI. */
    protected StoredAuditBook() {}

    @Inject
    public StoredAuditBook(@OutsideTransactions DataSource dataSource) {
        this(dataSource, ROWS);
    }

    StoredAuditBook(DataSource dataSource, int rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    @Override
    public List<KeptEntry> page(UUID institutionId, AuditSearch search, Optional<KeptEntry> last) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", institutionId);
        parameters.put(
                "kinds",
                search.kinds().isEmpty()
                        ? null
                        : search.kinds().stream().map(AuditKind::name).toArray(String[]::new));
        parameters.put("account", search.account().orElse(null));
        parameters.put("subject", search.subject().orElse(null));
        parameters.put("from", search.from().orElse(null));
        parameters.put("until", search.until().orElse(null));
        parameters.put("lastAt", last.map(KeptEntry::happenedAt).orElse(null));
        parameters.put("lastId", last.map(KeptEntry::id).orElse(null));
        parameters.put("rows", rows);
        return Tenant.call(institutionId, () -> PAGE.rows(dataSource, parameters, StoredAuditBook::entry));
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        return new KeptEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("happened_at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("account_id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                Optional.ofNullable(row.getString("address")));
    }
}
