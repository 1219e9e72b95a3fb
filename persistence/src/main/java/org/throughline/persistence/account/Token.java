package org.throughline.persistence.account;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client shows to prove who it is: a prefix that tells its kind, then the institution and a secret in base64url.
 * The institution is in it so that a look-up stays within it; the prefix, so that a leaked token is recognised.
 */
record Token(Kind kind, UUID institutionId, byte[] secret) {
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;
    /** Three bytes make four letters, without a rest: each token is written in one way only. */
    private static final int LETTERS = BYTES / 3 * 4;

    /** Where a token belongs. */
    enum Kind {
        SESSION("tls_"),
        API("tlp_"),
        LINK("tll_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A new token with a secret that nobody can guess. */
    static Token random(Kind kind, UUID institutionId, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Token(kind, institutionId, secret);
    }

    /** The token of this kind that the text is; empty when it is none. */
    static Optional<Token> parse(Kind kind, String text) {
        if (!text.startsWith(kind.prefix) || text.length() != kind.prefix.length() + LETTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(kind.prefix.length())));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            UUID institutionId = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new Token(kind, institutionId, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What a client holds. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(institutionId.getMostSignificantBits())
                .putLong(institutionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return kind.prefix + Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What the database holds. A secret of 256 random bits needs no salt and no slow hash. */
    byte[] secretHash() {
        return Sha256.of(secret);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return kind + " token of " + institutionId;
    }
}
