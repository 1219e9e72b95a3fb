package org.throughline.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.throughline.persistence.testing.TestDatabase;

/** The persistence unit as the server runs it, on a test's database and with transactions of its own. */
public final class TestUnit implements AutoCloseable {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final EntityManagerFactory factory;

    private TestUnit(TestDatabase database, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        settings.put("hibernate.session_factory.statement_inspector", (StatementInspector) this::noted);
        settings.put("hibernate.type.json_format_mapper", new NoJson());
        this.factory = Persistence.createEntityManagerFactory("throughline", settings);
    }

    /** The unit on this database. */
    public static TestUnit on(TestDatabase database) {
        return new TestUnit(database, Map.of());
    }

    /** The unit on this database, with a setting changed. */
    static TestUnit on(TestDatabase database, String setting, String value) {
        return new TestUnit(database, Map.of(setting, value));
    }

    /** What the work answers; everything is rolled back when it, or the commit, fails. */
    public <T> T answer(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                T answer = work.apply(entityManager);
                transaction.commit();
                return answer;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** As {@link #answer}, without an answer. */
    public void run(Consumer<EntityManager> work) {
        answer(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    /** The statements sent since the unit was made or this was asked. */
    public List<String> statements() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    private String noted(String statement) {
        statements.add(statement);
        return statement;
    }

    @Override
    public void close() {
        factory.close();
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
