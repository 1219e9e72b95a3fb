package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.PasswordHasher;

class Argon2PasswordsTest {
    private final PasswordHasher passwords = new Argon2Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", " ", "\uD83D\uDE00", "p\u0000q", "\u05D3\u05D5\u05D3"})
    void recognisesAPasswordByItsHash(String password) {
        String hash = passwords.hash(password);

        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + "x", hash)).isFalse();
    }

    @Test
    void aHashTellsHowItWasMade() {
        String[] parts = passwords.hash("correct horse").split("\\$");

        assertThat(parts).startsWith("", "argon2id", "v=19", "m=19456,t=2,p=1").hasSize(6);
        assertThat(Base64.getDecoder().decode(parts[4])).hasSize(16);
        assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
    }

    @Test
    void hasASaltOfItsOwnForEachHash() {
        assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void agreesWithOtherImplementations() {
        String madeByOpenSsl = "$argon2id$v=19$m=19456,t=2,p=1"
                + "$c2l4dGVlbiBieXRlcyBvaw$9iBLzuApLFRzr3bOvFkEWfh9ZzjT0WZNwad70kzTAV0";

        assertThat(passwords.matches("password", madeByOpenSsl)).isTrue();
        assertThat(passwords.matches("Password", madeByOpenSsl)).isFalse();
    }

    @Test
    void takesTheSameCharactersForTheSamePasswordHoweverTheyAreTyped() {
        String hash = passwords.hash("Jos\u00e9");

        assertThat(passwords.matches("Jose\u0301", hash)).isTrue();
        assertThat(passwords.matches("Jose", hash)).isFalse();
    }

    @Test
    void refusesAnEndlessPasswordAtOnce() {
        String longest = "p".repeat(PasswordHasher.LONGEST);
        String hash = passwords.hash(longest);

        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches(longest + "p", hash)).isFalse();
        assertThatThrownBy(() -> passwords.hash(longest + "p")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> passwords.hash("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$argon2id$", "$argon2id$v=19$m=8$x$y", "$2b$10$abcdefghijklmnopqrstuv"})
    void matchesNothingThatIsNoHash(String hash) {
        assertThat(passwords.matches("password", hash)).isFalse();
    }

    @Test
    void turnsAwayTheLastOfManyInsteadOfKeepingAllThreadsWaiting() {
        ExecutorService threads = Executors.newFixedThreadPool(60);
        List<CompletableFuture<Boolean>> attempts = new ArrayList<>();
        String hash = passwords.hash("correct horse");
        try {
            for (int i = 0; i < 60; i++) {
                attempts.add(CompletableFuture.supplyAsync(() -> passwords.matches("correct horse", hash), threads)
                        .exceptionally(failure -> {
                            assertThat(failure).hasCauseInstanceOf(PasswordHasher.Busy.class);
                            return false;
                        }));
            }
            assertThat(attempts.stream().map(CompletableFuture::join).toList()).contains(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(passwords.matches("correct horse", hash)).isTrue();
    }

    @Test
    void hashesTwoAtATimeAndLetsNobodyWaitForLong() {
        PasswordHasher impatient = new Argon2Passwords(Duration.ZERO);
        String hash = impatient.hash("correct horse");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        AtomicInteger turnedAway = new AtomicInteger();
        try {
            List<CompletableFuture<Void>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                attempts.add(CompletableFuture.runAsync(() -> impatient.matches("correct horse", hash), threads)
                        .exceptionally(failure -> {
                            assertThat(failure).hasCauseInstanceOf(PasswordHasher.Busy.class);
                            turnedAway.incrementAndGet();
                            return null;
                        }));
            }
            attempts.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        assertThat(turnedAway).hasValueGreaterThan(0);
    }
}
