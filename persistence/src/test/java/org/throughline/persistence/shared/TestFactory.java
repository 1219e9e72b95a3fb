package org.throughline.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Hibernate's factory for one {@link TestUnit} at a time. To make one takes longer than most tests, and it keeps nothing of
 * a database (no cache is shared): the usual one serves one unit after another.
 */
final class TestFactory {
    private static final ConcurrentLinkedQueue<TestFactory> SPARE = new ConcurrentLinkedQueue<>();

    private final boolean isUsual;
    private final AtomicReference<Served> served;
    private final EntityManagerFactory factory;

    /** @param log is told every statement */
    private record Served(DataSource database, Consumer<String> log) {}

    private TestFactory(Served first, Map<String, String> more) {
        this.isUsual = more.isEmpty();
        this.served = new AtomicReference<>(first);
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", database());
        settings.put("hibernate.session_factory.statement_inspector", (StatementInspector) this::noted);
        settings.put("hibernate.type.json_format_mapper", new NoJson());
        this.factory = Persistence.createEntityManagerFactory("throughline", settings);
    }

    /** With the settings of production. */
    static TestFactory usual(DataSource database, Consumer<String> log) {
        Served next = new Served(database, log);
        TestFactory spare = SPARE.poll();
        if (spare == null) {
            return new TestFactory(next, Map.of());
        }
        spare.served.set(next);
        return spare;
    }

    /** With a setting changed. */
    static TestFactory changed(DataSource database, Consumer<String> log, String setting, String value) {
        return new TestFactory(new Served(database, log), Map.of(setting, value));
    }

    EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** To be asked once, by whom it serves. */
    void release() {
        served.set(null);
        if (isUsual) {
            SPARE.add(this);
        } else {
            factory.close();
        }
    }

    private String noted(String statement) {
        served.get().log().accept(statement);
        return statement;
    }

    /** The database of whoever is served. */
    private DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(served.get().database(), arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** Hibernate asks for a provider as soon as it sees the API; only the server has one, and no entity holds JSON. */
    private static final class NoJson implements FormatMapper {
        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
