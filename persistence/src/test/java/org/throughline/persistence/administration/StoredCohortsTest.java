package org.throughline.persistence.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Cohort;
import org.throughline.domain.administration.Cohorts;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.TestDatabase;

class StoredCohortsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;
    private TestUnit unit;
    private TestPeople people;
    private UUID institution;
    private Viewer admin;
    private Cohort spring;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        institution = people.institution("example");
        admin = people.account(institution, "admin@example.org", "hash", Role.ADMIN);
        spring = cohort("Spring");
    }

    @AfterEach
    void stop() {
        unit.close();
        database.close();
    }

    @Test
    void movesSeekersAndLeavesThoseWhoAreThere() {
        Viewer ada = people.seeker(institution, "ada@example.org", "hash");
        Viewer ben = people.seeker(institution, "ben@example.org", "hash");
        Set<UUID> both = Set.of(ada.seekerId().orElseThrow(), ben.seekerId().orElseThrow());
        answer(cohorts -> move(cohorts, Set.of(ada.seekerId().orElseThrow()), Optional.of(spring.id())));
        answer(cohorts -> move(cohorts, both, Optional.of(spring.id())));

        assertThat(inSpring()).isEqualTo(2);
        assertThat(versions()).as("who was there already did not change").containsExactly(1, 1);
        answer(cohorts -> move(cohorts, both, Optional.empty()));
        assertThat(inSpring()).isZero();
    }

    @Test
    void knowsNobodyOfAnotherInstitution() {
        UUID elsewhere = people.institution("elsewhere");
        Viewer stranger = people.seeker(elsewhere, "x@example.org", "hash");
        Viewer advisor = people.account(elsewhere, "y@example.org", "hash", Role.ADVISOR);

        Set<UUID> seekers = answer(
                cohorts -> cohorts.seekers(admin, Set.of(stranger.seekerId().orElseThrow())));
        assertThat(seekers).isEmpty();
        List<Cohorts.Candidate> candidates = answer(cohorts -> cohorts.candidates(admin, Set.of(advisor.accountId())));
        assertThat(candidates).isEmpty();
    }

    @Test
    void tellsAdvisorsFromOthersAndLeavesOutWhoIsDeactivated() {
        Viewer advisor = people.account(institution, "a@example.org", "hash", Role.ADVISOR);
        Viewer gone = people.account(institution, "g@example.org", "hash", Role.ADVISOR);
        sql("update account set deactivated_at = now() where id = :id", gone.accountId());

        List<Cohorts.Candidate> candidates = answer(
                cohorts -> cohorts.candidates(admin, Set.of(advisor.accountId(), gone.accountId(), admin.accountId())));
        assertThat(candidates)
                .containsExactlyInAnyOrder(
                        new Cohorts.Candidate(advisor.accountId(), true),
                        new Cohorts.Candidate(admin.accountId(), false));
    }

    @Test
    void setsAdvisorsAsAWhole() {
        UUID ada = people.account(institution, "a@example.org", "hash", Role.ADVISOR)
                .accountId();
        UUID ben = people.account(institution, "b@example.org", "hash", Role.ADVISOR)
                .accountId();
        for (Set<UUID> advisors : List.of(Set.of(ada), Set.of(ada, ben), Set.of(ben), Set.<UUID>of())) {
            int before = answer(cohorts -> found(cohorts).version());
            answer(cohorts -> {
                cohorts.setAdvisors(found(cohorts), advisors);
                return true;
            });
            assertThat(advisors()).containsExactlyInAnyOrderElementsOf(advisors);
            int after = answer(cohorts -> found(cohorts).version());
            assertThat(after).isEqualTo(before + 1);
        }
    }

    /** Who puts somebody into a cohort and who deletes it wait for each other. */
    @Test
    void nobodyIsPutIntoACohortThatIsBeingDeleted() {
        UUID seeker =
                people.seeker(institution, "ada@example.org", "hash").seekerId().orElseThrow();
        CompletableFuture<Boolean> joined = answer(cohorts -> {
            Cohort cohort = found(cohorts);
            CompletableFuture<Boolean> joining =
                    CompletableFuture.supplyAsync(() -> answer(others -> others.join(admin, spring.id())
                            .map(open -> move(others, Set.of(seeker), Optional.of(open.id())))
                            .isPresent()));
            waitUntilSomebodyWaits();
            cohort.delete(NOW);
            return joining;
        });

        assertThat(joined.join()).isFalse();
        assertThat(inSpring()).isZero();
    }

    private Cohort cohort(String name) {
        return unit.answer(entityManager -> {
            Cohort made = Cohort.create(TestPeople.keyFor(admin), new Cohort.Details(name, null), NOW)
                    .orElseThrow();
            new StoredCohorts(entityManager).add(made);
            return made;
        });
    }

    private int inSpring() {
        return answer(cohorts -> cohorts.seekersIn(spring));
    }

    private Cohort found(Cohorts cohorts) {
        return cohorts.find(admin, spring.id()).orElseThrow();
    }

    private boolean move(Cohorts cohorts, Set<UUID> seekers, Optional<UUID> cohort) {
        cohorts.move(admin, seekers, cohort);
        return true;
    }

    private <T> T answer(Function<Cohorts, T> work) {
        return unit.answer(entityManager -> work.apply(new StoredCohorts(entityManager)));
    }

    private void waitUntilSomebodyWaits() {
        NamedSql waiting = new NamedSql("select 1 from pg_locks where not granted");
        Instant end = Instant.now().plusSeconds(20);
        while (waiting.rows(database.dataSource(), Map.of(), row -> 1).isEmpty()) {
            assertThat(Instant.now()).as("nobody waits").isBefore(end);
        }
    }

    private List<Integer> versions() {
        return new NamedSql("select version from seeker order by id")
                .rows(database.dataSource(), Map.of(), row -> row.getInt(1));
    }

    private List<UUID> advisors() {
        return new NamedSql("select account_id from cohort_advisor")
                .rows(database.dataSource(), Map.of(), row -> row.getObject(1, UUID.class));
    }

    private void sql(String statement, UUID id) {
        new NamedSql(statement).update(database.dataSource(), Map.of("id", id));
    }
}
