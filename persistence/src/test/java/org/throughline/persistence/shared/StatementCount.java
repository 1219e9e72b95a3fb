package org.throughline.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements it is asked to prepare. */
public final class StatementCount {
    private final AtomicInteger count = new AtomicInteger();
    private final DataSource dataSource;

    public StatementCount(DataSource counted) {
        this.dataSource = watched(DataSource.class, counted);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The statements since this was asked last. */
    public int taken() {
        return count.getAndSet(0);
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                count.incrementAndGet();
            }
            try {
                Object answer = method.invoke(target, args);
                return answer instanceof Connection connection ? watched(Connection.class, connection) : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
