package org.throughline.domain.account;

/** Turns passwords into hashes that are expensive to guess (Argon2id), and compares them. */
public interface PasswordHasher {
    /** A salted hash with its parameters, as text. */
    String hash(String password);

    /** Whether the password made this hash. */
    boolean matches(String password, String hash);
}
