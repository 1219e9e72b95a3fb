package org.throughline.persistence.migration;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import org.throughline.persistence.jdbc.Delegates;

/**
 * A connection on which a change is committed together with the note that it was made. Liquibase commits the one, then the
 * other; a node that is killed between the two would leave a change behind that every later node tries to make again. So a
 * commit is put off for as long as the last thing that was done was no note. A change set that runs in no transaction has
 * none to share.
 */
final class RecordedTogether {
    /** Liquibase's two tables begin so. */
    private static final String NOTES = "databasechangelog";

    private final Connection real;
    private boolean noted = true;

    private RecordedTogether(Connection real) {
        this.real = real;
    }

    static Connection over(Connection real) {
        RecordedTogether together = new RecordedTogether(real);
        return Delegates.of(Connection.class, (proxy, method, arguments) -> together.ofConnection(method, arguments));
    }

    private Object ofConnection(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit") && !noted) {
            return null;
        }
        note(method, arguments);
        Object answer = Delegates.invoke(real, method, arguments);
        return answer instanceof Statement statement ? watched(statement, method.getReturnType()) : answer;
    }

    private Object watched(Statement statement, Class<?> type) {
        return Delegates.of(type, (proxy, method, arguments) -> {
            note(method, arguments);
            return Delegates.invoke(statement, method, arguments);
        });
    }

    /** Remembers of what a statement is that is executed, or prepared to be. */
    private void note(Method method, Object[] arguments) {
        boolean isStatement = method.getName().startsWith("execute")
                || method.getName().startsWith("prepare")
                || method.getName().equals("addBatch");
        if (isStatement && arguments != null && arguments[0] instanceof String sql) {
            noted = sql.toLowerCase(Locale.ROOT).contains(NOTES);
        }
    }
}
