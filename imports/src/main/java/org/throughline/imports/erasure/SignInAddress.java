package org.throughline.imports.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** By what the server counts failed sign-ins of an address: a test signs in and looks whether the count goes. */
final class SignInAddress {
    private SignInAddress() {}

    static byte[] hash(String email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
