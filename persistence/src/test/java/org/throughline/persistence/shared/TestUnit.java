package org.throughline.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.throughline.persistence.testing.TestDatabase;

/** The persistence unit as the server runs it, on a test's database and with transactions of its own. */
public final class TestUnit implements AutoCloseable {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final TestFactory factory;

    private TestUnit(TestDatabase database) {
        this.factory = TestFactory.usual(database.servingTheFirst(), statements::add);
    }

    private TestUnit(TestDatabase database, String setting, String value) {
        this.factory = TestFactory.changed(database.servingTheFirst(), statements::add, setting, value);
    }

    /**
     * The unit on this database, as the server serves it: for the first institution that there was. What is done in another one
     * says so ({@link org.throughline.domain.account.Tenant}).
     */
    public static TestUnit on(TestDatabase database) {
        return new TestUnit(database);
    }

    /** The unit on this database, with a setting changed. */
    static TestUnit on(TestDatabase database, String setting, String value) {
        return new TestUnit(database, setting, value);
    }

    /** What the work answers; everything is rolled back when it, or the commit, fails. */
    public <T> T answer(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.entityManager()) {
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

    @Override
    public void close() {
        factory.release();
    }
}
