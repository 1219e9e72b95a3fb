package org.throughline.reporting.digest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;

/**
 * The digests that are to be sent, over all institutions and nodes. Each change names the claim of the node that makes it, and
 * is a transaction of its own, so that nothing of the database is held while a server is talked to.
 */
final class DigestQueue {
    /** Longer than a connection and a mail may take together, by far. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(366);
    private static final String KEY = " where institution_id = ? and account_id = ? and week = ?";

    private final DataSource dataSource;

    DigestQueue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Ends what will not be sent any more: what was being sent when its node fell, because it may have been delivered; and
     * what is too late. A node that was only slow still notes that its mail was taken.
     */
    void settle(Instant now) throws SQLException {
        for (UUID institution : institutions("select institutions_with_late_digests(?)", now)) {
            Tenant.run(institution, () -> settle(institution, now));
        }
    }

    private void settle(UUID institution, Instant now) throws SQLException {
        run("""
                update digest_mail set state = 'FAILED', reason = 'NOT_KNOWN', finished_at = ?
                where institution_id = ? and state = 'SENDING' and claimed_until < ?""", now, institution, now);
        run("""
                update digest_mail
                set state = case when attempts = 0 then 'SKIPPED' else 'FAILED' end, reason = 'TOO_LATE', finished_at = ?
                where institution_id = ? and state = 'PENDING' and expires_at <= ?
                  and (claimed_until is null or claimed_until < ?)""", now, institution, now, now);
    }

    private List<UUID> institutions(String sql, Object... values) throws SQLException {
        List<UUID> institutions = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                institutions.add(row.getObject(1, UUID.class));
            }
        }
        return institutions;
    }

    /** Forgets what was a year ago. */
    void forget(Instant now) throws SQLException {
        LocalDate first = LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
        for (UUID institution : institutions("select institutions()")) {
            Tenant.run(
                    institution,
                    () -> run("delete from digest_mail where institution_id = ? and week < ?", institution, first));
        }
    }

    /** What may be sent now and nobody has claimed, the longest waiting first. */
    List<DigestKey> due(Instant now, int most) throws SQLException {
        List<DigestKey> keys = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(
                        connection, "select institution_id, account_id, week from digests_due(?, ?)", now, most);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(new DigestKey(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)));
            }
        }
        return keys;
    }

    /** How many {@link #due} would tell of. */
    int countDue(Instant now, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, "select count(*) from digests_due(?, ?)", now, most);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Claims a digest for a while; empty when another node was faster. */
    Optional<DigestRow> claim(DigestKey key, Instant now) throws SQLException {
        UUID claim = UUID.randomUUID();
        int claimed = run(
                "update digest_mail set claim = ?, claimed_until = ?" + KEY
                        + " and state = 'PENDING' and next_attempt_at <= ? and (claimed_until is null or claimed_until < ?)",
                claim,
                now.plus(CLAIM),
                key.institutionId(),
                key.accountId(),
                key.week(),
                now,
                now);
        return claimed == 1 ? Optional.of(read(key, claim)) : Optional.empty();
    }

    private DigestRow read(DigestKey key, UUID claim) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(
                        connection,
                        """
                        select m.attempts, a.email, a.name, a.roles, s.id, coalesce(s.time_zone, i.time_zone),
                               coalesce(a.language, i.language), a.weekly_digest and a.deactivated_at is null
                        from digest_mail m
                        join account a on a.institution_id = ? and a.id = m.account_id
                        join institution i on i.institution_id = ?
                        left join seeker s on s.institution_id = ? and s.account_id = m.account_id
                        where m.institution_id = ? and m.account_id = ? and m.week = ?""",
                        key.institutionId(),
                        key.institutionId(),
                        key.institutionId(),
                        key.institutionId(),
                        key.accountId(),
                        key.week());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new DigestRow(
                    key,
                    claim,
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    roles((String[]) row.getArray(4).getArray()),
                    Optional.ofNullable(row.getObject(5, UUID.class)),
                    Zones.of(row.getString(6)),
                    Language.valueOf(row.getString(7)),
                    row.getBoolean(8));
        }
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    /**
     * Notes that it is being sent from now on: whatever happens after this, it is sent again only if the server says that it
     * did not take it.
     *
     * @param unsubscribeHash of the secret in it
     * @return whether this node still holds it
     */
    boolean sending(DigestRow row, byte[] unsubscribeHash, Instant now) throws SQLException {
        return run(
                        """
                        update digest_mail
                        set state = 'SENDING', attempts = attempts + 1, unsubscribe_hash = ?, claimed_until = ?
                        where institution_id = ? and account_id = ? and week = ? and claim = ?
                          and state = 'PENDING' and claimed_until > ?""",
                        unsubscribeHash,
                        now.plus(CLAIM),
                        row.key().institutionId(),
                        row.key().accountId(),
                        row.key().week(),
                        row.claim(),
                        now)
                == 1;
    }

    void sent(DigestRow row, Instant now) throws SQLException {
        change(row, "state = 'SENT', reason = null, reply = null, finished_at = ?, claimed_until = null", "", now);
    }

    void failed(DigestRow row, DigestReason reason, String reply, Instant now) throws SQLException {
        change(
                row,
                "state = 'FAILED', reason = ?, reply = ?, finished_at = ?, claimed_until = null",
                "",
                reason,
                reply,
                now);
    }

    void skipped(DigestRow row, DigestReason reason, Instant now) throws SQLException {
        change(row, "state = 'SKIPPED', reason = ?, finished_at = ?, claimed_until = null", "", reason, now);
    }

    /** Gives it back, to be tried again. */
    void later(DigestRow row, String reply, Instant next) throws SQLException {
        change(
                row,
                "state = 'PENDING', reason = null, reply = ?, next_attempt_at = ?, claim = null, claimed_until = null",
                "and state in ('PENDING', 'SENDING')",
                reply,
                next);
    }

    private boolean change(DigestRow row, String assignments, String condition, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(
                row.key().institutionId(), row.key().accountId(), row.key().week(), row.claim()));
        return run("update digest_mail set " + assignments + KEY + " and claim = ? " + condition, all.toArray()) == 1;
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(values[i]));
        }
        return statement;
    }

    /** JDBC knows moments only with an offset, and no enums. */
    private static Object bindable(Object value) {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }
}
