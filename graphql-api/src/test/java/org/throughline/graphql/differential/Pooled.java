package org.throughline.graphql.differential;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection that is lent again and again, so that statements are prepared as in a pool. */
final class Pooled {
    private Pooled() {}

    static DataSource of(DataSource real) {
        try {
            Connection connection = real.getConnection();
            Connection lent = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("unwrap")) {
                            return connection;
                        }
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> lent);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
