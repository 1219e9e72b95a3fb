package org.throughline.reporting.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A database in which something happens just before a statement. */
final class Interrupted {
    private Interrupted() {}

    /** The database; what happens, happens before each statement that begins so. */
    static DataSource before(String statement, DataSource dataSource, Runnable happening) {
        return watched(DataSource.class, dataSource, statement, happening);
    }

    private static <T> T watched(Class<T> type, T target, String statement, Runnable happening) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")
                    && ((String) args[0]).strip().startsWith(statement)) {
                happening.run();
            }
            try {
                Object answer = method.invoke(target, args);
                return answer instanceof Connection connection
                        ? watched(Connection.class, connection, statement, happening)
                        : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
