package org.throughline.graphql.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * Remembers what a mutation key was answered with. All of it runs in the mutation's own transaction: a key and its change
 * are kept together or not at all. The same key sent twice at once makes the second wait for the first.
 */
@ApplicationScoped
class MutationKeys {
    @Inject
    private DataSource dataSource;

    /** Takes the key: empty when it is new; the earlier answer, or a refusal, when it was used before. */
    Optional<Outcome<Changed>> take(Viewer viewer, String key, String operation, String input) throws SQLException {
        byte[] hash = hash(operation + input);
        try (Connection connection = dataSource.getConnection()) {
            if (insert(connection, viewer, key, operation, hash)) {
                return Optional.empty();
            }
            return Optional.of(earlier(connection, viewer, key, hash));
        }
    }

    /** Keeps the answer of a key just taken. */
    void answer(Viewer viewer, String key, Changed changed) throws SQLException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        changed.ids().forEach((field, id) -> json.add(field, id.toString()));
        String sql =
                "update mutation_key set answer = ?::jsonb where institution_id = ? and account_id = ? and mutation_key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, json.build().toString());
            statement.setObject(2, viewer.institutionId());
            statement.setObject(3, viewer.accountId());
            statement.setString(4, key);
            statement.executeUpdate();
        }
    }

    private static boolean insert(Connection connection, Viewer viewer, String key, String operation, byte[] hash)
            throws SQLException {
        String sql = "insert into mutation_key (institution_id, account_id, mutation_key, operation, input_hash)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, viewer.institutionId());
            statement.setObject(2, viewer.accountId());
            statement.setString(3, key);
            statement.setString(4, operation);
            statement.setBytes(5, hash);
            return statement.executeUpdate() == 1;
        }
    }

    private static Outcome<Changed> earlier(Connection connection, Viewer viewer, String key, byte[] hash)
            throws SQLException {
        String sql = "select input_hash, answer from mutation_key"
                + " where institution_id = ? and account_id = ? and mutation_key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, viewer.institutionId());
            statement.setObject(2, viewer.accountId());
            statement.setString(3, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !Arrays.equals(row.getBytes(1), hash)) {
                    return Outcome.refused(
                            Refusal.of(RefusalCode.KEY_REUSED, "This key was used before, with another input.")
                                    .at("mutationKey"));
                }
                return Outcome.done(changed(row.getString(2)));
            }
        }
    }

    private static Changed changed(String answer) {
        JsonObject json = Json.createReader(new StringReader(answer)).readObject();
        Map<String, UUID> ids = new HashMap<>();
        json.forEach((field, id) -> ids.put(field, UUID.fromString(((JsonString) id).getString())));
        return new Changed(ids);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
