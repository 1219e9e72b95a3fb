package org.throughline.persistence.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;

/** Drops what Liquibase logs; what matters comes back as an exception. */
final class SilentLogService extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Logger getLog(Class source) {
        return new SilentLogger();
    }

    private static final class SilentLogger extends AbstractLogger {

        @Override
        public void log(Level level, String message, Throwable failure) {
            // Dropped.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
