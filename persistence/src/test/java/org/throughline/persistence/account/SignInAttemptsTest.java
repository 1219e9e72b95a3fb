package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.TooManyAttempts;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class SignInAttemptsTest {
    private static final String ADA = "ada@example.org";
    private static final String NOBODY = "nobody@example.org";
    private static final String PASSWORD = "right";
    private static final Optional<String> NORTH = Optional.of("north");

    private final TestClock clock = new TestClock(NOW);
    private final PlainHasher hasher = new PlainHasher();
    private TestDatabase database;
    private SignIn signIn;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        TestPeople people = new TestPeople(database);
        people.account(people.institution("north"), ADA, PASSWORD, Role.ADMIN);
        signIn = new StoredSignIn(database.serving(), hasher, new TimeOrderedIds(), clock, SessionLimits.USUAL);
    }

    @Test
    void blockAnAddressLongerAndLongerWhetherSomebodyHasItOrNot() {
        for (String email : List.of(ADA, NOBODY)) {
            fail(email, SignInAttempts.FREE);

            assertThat(waitOf(email)).isEqualTo(Duration.ofSeconds(1));
            for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
                assertThat(waitOf(email)).as(email).isEqualTo(Duration.ofSeconds(seconds));
                clock.pass(Duration.ofSeconds(seconds));
                fail(email, 1);
            }
        }
    }

    @Test
    void checkNothingWhileAnAddressIsBlocked() {
        fail(ADA, SignInAttempts.FREE);
        int checked = hasher.count;

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> signIn.signIn(ADA, PASSWORD, NORTH));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.signIn(" ADA@example.org", PASSWORD, Optional.empty()));

        assertThat(hasher.count).isEqualTo(checked);
        assertThat(signIn.signIn(NOBODY, PASSWORD, NORTH)).isEmpty();
    }

    @Test
    void areForgottenWhenThePasswordWasRight() {
        fail(ADA, SignInAttempts.FREE - 1);
        assertThat(signIn.signIn(ADA, PASSWORD, NORTH)).isPresent();
        fail(ADA, SignInAttempts.FREE - 1);

        assertThat(signIn.signIn(ADA, PASSWORD, NORTH)).isPresent();
        assertThat(rows()).isZero();
    }

    @Test
    void areForgottenAfterADay() {
        fail(ADA, SignInAttempts.FREE);
        clock.pass(SignInAttempts.FORGOTTEN);

        fail(ADA, SignInAttempts.FREE - 1);

        assertThat(signIn.signIn(ADA, PASSWORD, NORTH)).isPresent();
    }

    @Test
    void doNotPileUp() {
        for (int i = 0; i < 30; i++) {
            fail("nobody" + i + "@example.org", 1);
        }
        assertThat(rows()).isEqualTo(30);
        clock.pass(SignInAttempts.FORGOTTEN);

        for (int i = 0; i < 3; i++) {
            fail("somebody" + i + "@example.org", 1);
        }

        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void countBeforeThePasswordIsCheckedSoThatManyAtOnceAreMany() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Boolean>> attempts = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                attempts.add(CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                signIn.signIn(ADA, "wrong", NORTH);
                                return true;
                            } catch (TooManyAttempts blocked) {
                                return false;
                            }
                        },
                        threads));
            }
            assertThat(attempts.stream().filter(CompletableFuture::join).count())
                    .isEqualTo(SignInAttempts.FREE);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void doNotCountWhatWasNotChecked() {
        hasher.busy = true;
        for (int i = 0; i < 2 * SignInAttempts.FREE; i++) {
            assertThatExceptionOfType(PasswordHasher.Busy.class).isThrownBy(() -> signIn.signIn(ADA, PASSWORD, NORTH));
        }
        hasher.busy = false;

        assertThat(signIn.signIn(ADA, PASSWORD, NORTH)).isPresent();
    }

    @Test
    void keepNoAddress() {
        fail(NOBODY, 1);

        assertThat(new NamedSql("select a::text from sign_in_attempt a")
                        .rows(database.dataSource(), Map.of(), row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("nobody");
    }

    private void fail(String email, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.signIn(email, "wrong", NORTH)).isEmpty();
        }
    }

    private Duration waitOf(String email) {
        return assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.signIn(email, "wrong", NORTH))
                .actual()
                .waiting();
    }

    private long rows() {
        return new NamedSql("select count(*) from sign_in_attempt")
                .rows(database.dataSource(), Map.of(), row -> row.getLong(1))
                .get(0);
    }

    /** What is hashed is of no interest here, only how often. */
    private static final class PlainHasher implements PasswordHasher {
        private volatile boolean busy;
        private int count;

        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public synchronized boolean matches(String password, String hash) {
            if (busy) {
                throw new Busy();
            }
            count++;
            return password.equals(hash);
        }
    }
}
