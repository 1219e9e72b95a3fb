package org.throughline.graphql.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A data source that notes each query that is prepared on it. */
final class CountedDatabase {
    private final List<String> queries = new ArrayList<>();
    private final DataSource counted;

    CountedDatabase(DataSource real) {
        counted = wrap(DataSource.class, real);
    }

    DataSource dataSource() {
        return counted;
    }

    /** The queries since the last call; a round trip may carry several. */
    List<String> drain() {
        List<String> noted = queries.stream()
                .flatMap(sent -> Stream.of(sent.split(";\n")))
                .filter(sql -> sql.startsWith("select"))
                .toList();
        queries.clear();
        return noted;
    }

    private <T> T wrap(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("unwrap")) {
                        return proxy;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        queries.add((String) arguments[0]);
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        if (result instanceof Connection && !(result instanceof PreparedStatement)) {
                            return wrap(Connection.class, result);
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
