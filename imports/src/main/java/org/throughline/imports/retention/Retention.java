package org.throughline.imports.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.domain.account.Tenant;
import org.throughline.imports.export.ExpiredExports;
import org.throughline.imports.sql.Statements;

/** Removes what has been kept long enough, in small batches, each of them a transaction. */
final class Retention {
    private static final Duration FAILED_SIGN_INS = Duration.ofDays(1);

    private final Connection connection;
    private final RetentionSettings settings;
    private final Instant now;

    Retention(Connection connection, RetentionSettings settings, Instant now) {
        this.connection = connection;
        this.settings = settings;
        this.now = now;
    }

    /** Of an institution: how many rows went, by table. */
    Map<String, Integer> of(UUID institutionId) throws SQLException {
        Map<String, Object> named = Map.of(
                "institution", institutionId,
                "now", now,
                "deleted", now.minus(settings.deleted()),
                "looks", now.minus(settings.looks()),
                "keys", now.minus(settings.keys()));
        return Tenant.<Map<String, Integer>, SQLException>call(institutionId, () -> {
            ExpiredExports.remove(connection, institutionId);
            return remove(new Statements(connection, named));
        });
    }

    private Map<String, Integer> remove(Statements statements) throws SQLException {
        Map<String, Integer> gone = new TreeMap<>();
        Batches batches = new Batches(connection, gone);
        batches.of("session", statements, "t.expires_at <= :now");
        batches.of("account_link", statements, "t.expires_at <= :now");
        batches.of("api_token", statements, "t.expires_at <= :keys");
        batches.of("mutation_key", statements, "t.created_at <= :keys");
        batches.of("seeker_look", statements, "t.looked_at <= :looks");
        batches.of("merged_pair", statements, "t.merged_at <= :deleted");
        batches.of(
                "export_job",
                statements,
                "t.expires_at <= :deleted and t.state in ('EXPIRED', 'CANCELLED', 'FAILED', 'READY')");
        new DeletedRows(statements, batches).remove();
        return gone;
    }

    /** What belongs to no institution: how many rows went, by table. */
    Map<String, Integer> ofNobody() throws SQLException {
        Map<String, Integer> gone = new TreeMap<>();
        Statements statements = new Statements(
                connection,
                Map.of("now", now, "failed", now.minus(FAILED_SIGN_INS), "deleted", now.minus(settings.deleted())));
        gone.put("sign_in_attempt", statements.run("delete from sign_in_attempt where last_at <= :failed"));
        gone.put("sign_in_journey", statements.run("delete from sign_in_journey where expires_at <= :now"));
        gone.put("job_instance", statements.run("""
                delete from job_instance i
                where exists (select from job_execution e where e.jobinstanceid = i.jobinstanceid)
                  and not exists (select from job_execution e
                                  where e.jobinstanceid = i.jobinstanceid
                                    and (e.createtime > :deleted or e.lastupdatedtime > :deleted))"""));
        return gone;
    }
}
