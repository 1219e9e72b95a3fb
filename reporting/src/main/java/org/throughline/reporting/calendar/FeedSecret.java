package org.throughline.reporting.calendar;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What the address of a calendar feed holds: a prefix by which a leaked one is recognised, then the institution and 256
 * random bits in base64url. The institution is in it so that a look-up stays within it.
 */
record FeedSecret(UUID institutionId, byte[] secret) {
    private static final String PREFIX = "tlc_";
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;
    /** Three bytes make four letters, without a rest: each secret is written in one way only. */
    private static final int LETTERS = BYTES / 3 * 4;

    /** A new one, which nobody can guess. */
    static FeedSecret random(UUID institutionId, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new FeedSecret(institutionId, secret);
    }

    /** The one that the text is; empty when it is none. */
    static Optional<FeedSecret> parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + LETTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            UUID institutionId = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new FeedSecret(institutionId, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What stands in the address. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(institutionId.getMostSignificantBits())
                .putLong(institutionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return PREFIX + Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What the database holds. A secret of 256 random bits needs no salt and no slow hash. */
    byte[] hash() {
        return Digests.sha256(secret);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "calendar secret of " + institutionId;
    }
}
