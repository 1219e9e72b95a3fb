package org.throughline.persistence.shared;

import org.hibernate.BaseSessionEventListener;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.throughline.domain.telemetry.StatementRun;
import org.throughline.domain.telemetry.Trail;

/**
 * Notes what Hibernate has the database do, as far as a request left a {@link Trail}: statements as they are prepared, with
 * {@code ?} for values, and how long they ran. Hibernate tells neither listener both, but asks them on the thread that works,
 * one statement after the other. It does not tell how many rows there were.
 */
public final class StatementsOfHibernate extends BaseSessionEventListener implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final ThreadLocal<String> PREPARED = new ThreadLocal<>();

    private long begun;

    @Override
    public String inspect(String sql) {
        if (Trail.current() != null) {
            PREPARED.set(sql);
        }
        return sql;
    }

    @Override
    public void jdbcExecuteStatementStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        note();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        note();
    }

    private void note() {
        Trail trail = Trail.current();
        String sql = PREPARED.get();
        if (trail != null && sql != null) {
            trail.ran(StatementRun.of(sql, begun));
        }
        PREPARED.remove();
    }
}
