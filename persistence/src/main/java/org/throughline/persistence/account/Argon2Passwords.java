package org.throughline.persistence.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.throughline.domain.account.PasswordHasher;

/**
 * Argon2id with 19 MiB, two passes and one lane. A hash names its own parameters, so that they can be raised later. Two
 * passwords at a time are hashed, and a few wait, for seconds at the most: sign-ins in masses take neither all memory nor all
 * threads.
 */
@ApplicationScoped
public class Argon2Passwords implements PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String BASE64 = "[A-Za-z0-9+/]+";
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=\\d+,t=\\d+,p=\\d+\\$" + BASE64 + "\\$" + BASE64);

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 16;

    /** Longer than the last of those that wait needs when nothing else runs, shorter than anybody waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    /** As many at a time as the server can bear. */
    public Argon2Passwords() {
        this(PATIENCE);
    }

    Argon2Passwords(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String hash(String password) {
        if (!canBeOne(password)) {
            throw new IllegalArgumentException("a password has 1 to " + LONGEST + " characters");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Argon2Function function = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
        return inTurn(() -> function.hash(bytes(password), salt).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        if (!canBeOne(password) || !HASH.matcher(hash).matches()) {
            return false;
        }
        // The library compares every byte, whether the first ones differ or not.
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= WAITING) {
            throw new Busy();
        }
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private static boolean canBeOne(String password) {
        return !password.isEmpty() && password.length() <= LONGEST;
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
