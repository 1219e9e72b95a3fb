package org.throughline.imports.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source each of whose connections is one transaction, committed when it is closed: as in the server. */
final class Transactions {
    private Transactions() {}

    static DataSource of(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> begun(real.getConnection()));
    }

    private static Connection begun(Connection real) throws Exception {
        real.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        real.commit();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
