package org.throughline.reporting.secret;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What an address holds that opens something without a sign-in: a prefix by which a leaked one is recognised, then the
 * institution and 256 random bits in base64url. The institution is in it so that a look-up stays within it.
 *
 * @param purpose what it opens, so that it opens nothing else
 */
public record AddressSecret(Purpose purpose, UUID institutionId, byte[] secret) {
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;
    /** Three bytes make four letters, without a rest: each secret is written in one way only. */
    private static final int LETTERS = BYTES / 3 * 4;

    /** What an address opens. */
    public enum Purpose {
        /** A seeker's calendar feed. */
        CALENDAR("tlc_"),
        /** The charts of a report. */
        CHARTS("tlr_");

        private final String prefix;

        Purpose(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A new one, which nobody can guess. */
    public static AddressSecret random(Purpose purpose, UUID institutionId, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new AddressSecret(purpose, institutionId, secret);
    }

    /** The one that the text is; empty when it is none for this purpose. */
    public static Optional<AddressSecret> parse(Purpose purpose, String text) {
        if (!text.startsWith(purpose.prefix) || text.length() != purpose.prefix.length() + LETTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(purpose.prefix.length())));
            UUID institutionId = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new AddressSecret(purpose, institutionId, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What stands in the address. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(institutionId.getMostSignificantBits())
                .putLong(institutionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return purpose.prefix + Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What the database holds. A secret of 256 random bits needs no salt and no slow hash. */
    public byte[] hash() {
        return Digests.sha256(secret);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return purpose + " secret of " + institutionId;
    }
}
