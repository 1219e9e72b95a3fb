package org.throughline.persistence.demo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** A connection that notes the statements sent through JDBC; what {@code COPY} sends goes past it. */
final class RecordingConnection {

    private RecordingConnection() {}

    static Connection around(Connection connection, List<String> statements) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                statements.add(String.valueOf(arguments[0]));
            }
            Object answer = answer(connection, method, arguments);
            return method.getName().equals("createStatement") ? around((Statement) answer, statements) : answer;
        });
    }

    private static Statement around(Statement statement, List<String> statements) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("addBatch")) {
                statements.add(String.valueOf(arguments[0]));
            }
            return answer(statement, method, arguments);
        });
    }

    private static Object answer(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
