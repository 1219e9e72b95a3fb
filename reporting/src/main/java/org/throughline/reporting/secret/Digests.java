package org.throughline.reporting.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of bytes. */
public final class Digests {
    private Digests() {}

    /** SHA-256. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
