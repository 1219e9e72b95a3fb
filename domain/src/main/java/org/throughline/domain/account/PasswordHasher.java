package org.throughline.domain.account;

/**
 * Turns passwords into hashes that are expensive to guess (Argon2id), and compares them. A password is Unicode text:
 * the same characters make the same password, however a keyboard composes them.
 */
public interface PasswordHasher {
    /** A longer password is refused without hashing, in UTF-16 units. */
    int LONGEST = 1_000;

    /**
     * A salted hash with its parameters, as text.
     *
     * @throws IllegalArgumentException if the password is empty or too long
     * @throws Busy if too many passwords wait for their turn
     */
    String hash(String password);

    /**
     * Whether the password made this hash; a hash of another kind matches nothing.
     *
     * @throws Busy if too many passwords wait for their turn
     */
    boolean matches(String password, String hash);

    /** Hashing takes memory and time, so only a few wait for their turn; who comes later tries again. */
    class Busy extends RuntimeException {
        public Busy() {
            super("too many passwords are being checked");
        }
    }
}
