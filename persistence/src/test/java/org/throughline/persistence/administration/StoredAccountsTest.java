package org.throughline.persistence.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Account;
import org.throughline.domain.administration.AccountDetails;
import org.throughline.domain.administration.AccountRules;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.TestDatabase;

class StoredAccountsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;
    private TestUnit unit;
    private TestPeople people;
    private UUID institution;
    private Viewer admin;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        institution = people.institution("example");
        admin = people.account(institution, "admin@example.org", "hash", Role.ADMIN);
    }

    @AfterEach
    void stop() {
        unit.close();
        database.close();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(codes(change(admin, rules -> account -> rules.change(account, named(Role.SEEKER)))))
                .containsExactly("LAST_ADMINISTRATOR roles");
        assertThat(codes(change(admin, rules -> account -> rules.deactivate(account, NOW))))
                .containsExactly("LAST_ADMINISTRATOR id");
        assertThat(codes(change(admin, rules -> account -> rules.change(account, named(Role.ADMIN, Role.ADVISOR)))))
                .isEmpty();
    }

    /** Whoever was only invited may never come. */
    @Test
    void isDispensableWhenSomebodyElseHasGotIn() {
        Viewer invited = people.account(institution, "invited@example.org", "hash", Role.ADMIN);
        sql("update account set password_hash = null where id = :account", invited);
        assertThat(codes(change(admin, rules -> account -> rules.deactivate(account, NOW))))
                .containsExactly("LAST_ADMINISTRATOR id");

        sql("""
                insert into external_identity (institution_id, issuer, subject, account_id, created_at)
                select institution_id, 'issuer', 'subject', id, now() from account where id = :account
                """, invited);
        assertThat(codes(change(admin, rules -> account -> rules.deactivate(account, NOW))))
                .isEmpty();
        assertThat(codes(change(invited, rules -> account -> rules.change(account, named(Role.ADVISOR)))))
                .containsExactly("LAST_ADMINISTRATOR roles");
    }

    @Test
    void anAdministratorOfAnotherInstitutionDoesNotCount() {
        people.account(people.institution("elsewhere"), "other@example.org", "hash", Role.ADMIN);

        assertThat(codes(change(admin, rules -> account -> rules.deactivate(account, NOW))))
                .containsExactly("LAST_ADMINISTRATOR id");
    }

    /** Each sees the other one still there; together they would leave nobody. */
    @Test
    void ofTwoWhoGoAtOnceOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            Viewer one = people.account(institution, "one" + round + "@example.org", "hash", Role.ADMIN);
            Viewer two = people.account(institution, "two" + round + "@example.org", "hash", Role.ADMIN);
            sql("update account set deactivated_at = now() where id not in (:account, :other)", one, two);
            CountDownLatch bothAreRead = new CountDownLatch(2);
            List<Future<List<String>>> answers = new ArrayList<>();
            ExecutorService both = Executors.newFixedThreadPool(2);
            for (Viewer leaving : List.of(one, two)) {
                answers.add(both.submit(() -> codes(change(leaving, rules -> account -> {
                    bothAreRead.countDown();
                    await(bothAreRead);
                    return rules.deactivate(account, NOW);
                }))));
            }
            List<String> told = new ArrayList<>();
            for (Future<List<String>> answer : answers) {
                told.addAll(answer.get());
            }
            both.shutdown();
            assertThat(told).containsExactly("LAST_ADMINISTRATOR id");
        }
    }

    @Test
    void becomesASeekerAndStopsBeingOneWithoutLosingAnything() {
        Viewer advisor = people.account(institution, "advisor@example.org", "hash", Role.ADVISOR);
        change(advisor, rules -> account -> rules.change(account, named(Role.ADVISOR, Role.SEEKER)));
        List<UUID> seeker = seekers(advisor);
        assertThat(seeker).hasSize(1);

        change(advisor, rules -> account -> rules.change(account, named(Role.ADVISOR)));
        assertThat(seekers(advisor)).isEqualTo(seeker);
        change(advisor, rules -> account -> rules.change(account, named(Role.SEEKER)));
        assertThat(seekers(advisor)).isEqualTo(seeker);
    }

    @Test
    void whoIsNoAdvisorAnyLongerLooksAfterNoCohort() {
        Viewer advisor = people.account(institution, "advisor@example.org", "hash", Role.ADVISOR);
        sql("""
                with made as (
                    insert into cohort (institution_id, id, name)
                    select institution_id, gen_random_uuid(), 'Spring' from account where id = :account
                    returning institution_id, id)
                insert into cohort_advisor (institution_id, cohort_id, account_id)
                select institution_id, id, :account from made
                """, advisor);
        String links = "select count(*) from cohort_advisor where account_id = :account";

        change(advisor, rules -> account -> rules.change(account, named(Role.ADVISOR, Role.SEEKER)));
        assertThat(count(links, advisor)).isEqualTo(1);
        change(advisor, rules -> account -> rules.change(account, named(Role.SEEKER)));
        assertThat(count(links, advisor)).isZero();
    }

    @Test
    void doesNotComeBackToAnAddressThatSomebodyElseHas() {
        Viewer gone = people.account(institution, "Ada@example.org", "hash", Role.ADVISOR);
        change(gone, rules -> account -> rules.deactivate(account, NOW));
        Viewer heir = people.account(institution, "ada@EXAMPLE.org", "hash", Role.ADVISOR);

        assertThat(codes(change(gone, rules -> rules::reactivate))).containsExactly("ALREADY_EXISTS id");

        change(heir, rules -> account -> rules.deactivate(account, NOW));
        assertThat(codes(change(gone, rules -> rules::reactivate))).isEmpty();
        assertThat(count("select count(*) from account where id = :account and deactivated_at is null", gone))
                .isEqualTo(1);
    }

    @Test
    void anotherAddressEndsSessionsTokensAndLinks() {
        Viewer ada = people.account(institution, "ada@example.org", "hash", Role.ADVISOR);
        String waysIn = """
                select (select count(*) from session where account_id = :account) * 100
                     + (select count(*) from account_link where account_id = :account) * 10
                     + (select count(*) from api_token where account_id = :account)
                """;
        sql("""
                insert into session (institution_id, secret_hash, account_id, expires_at)
                select institution_id, 's', id, now() + interval '1 day' from account where id = :account
                """, ada);
        sql("""
                insert into account_link (institution_id, secret_hash, account_id, created_at, expires_at)
                select institution_id, 'l', id, now(), now() + interval '1 day' from account where id = :account
                """, ada);
        sql("""
                insert into api_token (institution_id, id, secret_hash, account_id, name, expires_at)
                select institution_id, gen_random_uuid(), 't', id, 'n', now() + interval '1 day' from account where id = :account
                """, ada);

        change(
                ada,
                rules -> account -> rules.change(
                        account, new AccountDetails("Ada Byron", "ADA@example.org", Set.of(Role.ADVISOR))));
        assertThat(count(waysIn, ada)).as("the same address").isEqualTo(111);

        change(
                ada,
                rules -> account -> rules.change(
                        account, new AccountDetails("Ada Byron", "ada@other.example", Set.of(Role.ADVISOR))));
        assertThat(count(waysIn, ada)).isZero();
        assertThat(count("select count(*) from account where id = :account and password_hash = 'hash'", ada))
                .isEqualTo(1);
    }

    private interface Decision {
        Outcome<Account> on(Account account);
    }

    private interface Choice {
        Decision of(AccountRules rules);
    }

    private Outcome<Account> change(Viewer whom, Choice choice) {
        return unit.answer(entityManager -> {
            StoredAccounts accounts = new StoredAccounts(entityManager, new TimeOrderedIds());
            Account account = accounts.find(whom, whom.accountId()).orElseThrow();
            Outcome<Account> outcome = choice.of(new AccountRules(accounts)).on(account);
            if (!outcome.refusals().isEmpty()) {
                entityManager.clear();
            }
            return outcome;
        });
    }

    private static AccountDetails named(Role... roles) {
        return new AccountDetails("Somebody", UUID.randomUUID() + "@example.org", Set.of(roles));
    }

    private static List<String> codes(Outcome<Account> outcome) {
        return outcome.refusals().stream()
                .map(refusal -> refusal.code() + " " + String.join(".", refusal.path()))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<UUID> seekers(Viewer account) {
        return new NamedSql("select id from seeker where account_id = :account")
                .rows(
                        database.dataSource(),
                        Map.of("account", account.accountId()),
                        row -> row.getObject(1, UUID.class));
    }

    private long count(String query, Viewer account) {
        return new NamedSql(query)
                .rows(database.dataSource(), Map.of("account", account.accountId()), row -> row.getLong(1))
                .get(0);
    }

    private void sql(String statement, Viewer account) {
        sql(statement, account, account);
    }

    private void sql(String statement, Viewer account, Viewer other) {
        new NamedSql(statement)
                .update(database.dataSource(), Map.of("account", account.accountId(), "other", other.accountId()));
    }
}
