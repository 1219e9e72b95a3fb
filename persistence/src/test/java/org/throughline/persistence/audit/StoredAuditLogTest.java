package org.throughline.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredAuditLogTest {
    private TestUnit unit;
    private TestDatabase database;
    private Viewer viewer;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(database);
        viewer = new TestPeople(database).seeker();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void anEntryIsThereExactlyWhenItsChangeIs() {
        UUID subject = UUID.randomUUID();
        unit.run(entityManager -> {
            log(entityManager).withTheChange(entry(AuditKind.CHANGE, "addResource", Optional.of(subject)));
        });
        assertThat(entries()).containsExactly("CHANGE addResource " + subject + " 192.0.2.1");

        assertThatThrownBy(() -> unit.run(entityManager -> {
                    log(entityManager).withTheChange(entry(AuditKind.CHANGE, "deleteResource", Optional.empty()));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessageContaining("taken back");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aRefusalIsKeptByItself() {
        new StoredAuditLog(database.servingTheFirst(), new TimeOrderedIds(), Clock.systemUTC())
                .atOnce(entry(AuditKind.REFUSAL, "addResource", Optional.empty()));
        assertThat(entries()).containsExactly("REFUSAL addResource null 192.0.2.1");
    }

    private static AuditLog log(jakarta.persistence.EntityManager entityManager) {
        return new StoredAuditLog(entityManager, new TimeOrderedIds(), Clock.systemUTC());
    }

    private AuditEntry entry(AuditKind kind, String what, Optional<UUID> subject) {
        return new AuditEntry(viewer, kind, what, subject, "192.0.2.1");
    }

    private List<String> entries() {
        return new NamedSql("select * from audit_entry where institution_id = :institution order by id")
                .rows(
                        database.dataSource(),
                        Map.of("institution", viewer.institutionId()),
                        row -> row.getString("kind") + " " + row.getString("what") + " " + row.getString("subject_id")
                                + " " + row.getString("address"));
    }
}
