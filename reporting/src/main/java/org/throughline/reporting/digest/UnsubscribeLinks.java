package org.throughline.reporting.digest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Tenant;

/**
 * Addresses by which whoever has one turns off a digest, and nothing else. Each mail has one of its own: the institution and a
 * secret of 256 random bits, of which only a hash is kept. It works as long as the mail is remembered, which is a year.
 */
final class UnsubscribeLinks {
    static final String PATH = "/digest/unsubscribe/";

    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource dataSource;
    private final String publicUrl;

    /** @param publicUrl without a slash at its end */
    UnsubscribeLinks(DataSource dataSource, String publicUrl) {
        this.dataSource = dataSource;
        this.publicUrl = publicUrl;
    }

    /**
     * An address for one mail.
     *
     * @param hash of its secret, to be kept
     */
    record Link(String address, byte[] hash) {}

    Link make(UUID institutionId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] token = ByteBuffer.allocate(BYTES)
                .putLong(institutionId.getMostSignificantBits())
                .putLong(institutionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return new Link(publicUrl + PATH + Base64.getUrlEncoder().encodeToString(token), hash(secret));
    }

    /** The language of whose digest it turns off; empty when it is no such token. */
    Optional<Language> find(String token) throws SQLException {
        return query(token, """
                select coalesce(a.language, i.language)
                from digest_mail m
                join account a on a.institution_id = ? and a.id = m.account_id and a.deactivated_at is null
                join institution i on i.institution_id = ?
                where m.institution_id = ? and m.unsubscribe_hash = ?""");
    }

    /** Turns it off, where it is not off already; empty when it is no such token. */
    Optional<Language> unsubscribe(String token) throws SQLException {
        return query(token, """
                update account a
                set weekly_digest = false, version = a.version + case when a.weekly_digest then 1 else 0 end
                from digest_mail m, institution i
                where a.institution_id = ? and a.id = m.account_id and a.deactivated_at is null
                  and i.institution_id = ? and m.institution_id = ? and m.unsubscribe_hash = ?
                returning coalesce(a.language, i.language)""");
    }

    private Optional<Language> query(String text, String sql) throws SQLException {
        Optional<Token> token = Token.parse(text);
        return token.isEmpty()
                ? Optional.empty()
                : Tenant.<Optional<Language>, SQLException>call(
                        token.get().institutionId(), () -> query(token.get(), sql));
    }

    private Optional<Language> query(Token token, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, token.institutionId());
            }
            statement.setBytes(4, token.hash());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Language.valueOf(row.getString(1))) : Optional.empty();
            }
        }
    }

    private static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Token(UUID institutionId, byte[] hash) {
        static Optional<Token> parse(String text) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
                if (bytes.remaining() != BYTES) {
                    return Optional.empty();
                }
                UUID institutionId = new UUID(bytes.getLong(), bytes.getLong());
                byte[] secret = new byte[SECRET_BYTES];
                bytes.get(secret);
                return Optional.of(new Token(institutionId, UnsubscribeLinks.hash(secret)));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }
    }
}
