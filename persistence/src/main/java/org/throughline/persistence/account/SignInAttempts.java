package org.throughline.persistence.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.throughline.domain.account.SignIn.TooManyAttempts;
import org.throughline.persistence.shared.NamedSql;

/**
 * Slows guessing down. An attempt is counted before the password is looked at, so that a thousand at once count as a
 * thousand. After {@link #FREE} failures each further one blocks the address for twice as long as the one before, up to
 * {@link #LONGEST}; nobody is locked out for good, for then anybody could lock out anybody. All nodes share the count, and
 * it is kept by address, whether somebody has it or not.
 */
final class SignInAttempts {
    /** Failures that cost nothing. */
    static final int FREE = 10;
    /** The longest wait. */
    static final Duration LONGEST = Duration.ofMinutes(15);
    /** A count that did not grow for so long begins anew. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int LONGEST_ADDRESS = 1_000;

    /** Each attempt takes a few forgotten ones away, so that their number does not grow with the years. */
    private static final NamedSql BEGIN = new NamedSql("""
            with purged as (
                delete from sign_in_attempt
                where address_hash in (select address_hash from sign_in_attempt
                                       where last_at <= :forgotten and address_hash <> :address
                                       order by last_at limit 10 for update skip locked)
            )
            insert into sign_in_attempt as a (address_hash, failures, last_at, blocked_until)
            values (:address, 1, :now, :now)
            on conflict (address_hash) do update
            set failures = case when a.last_at <= :forgotten then 1 else a.failures + 1 end,
                last_at = :now,
                blocked_until = case
                    when a.last_at <= :forgotten or a.failures + 1 < :free then :now
                    else :now + least(power(2, least(a.failures + 1 - :free, 20)), :longest) * interval '1 second' end
            where a.blocked_until <= :now
            """);

    private static final NamedSql BLOCKED_UNTIL =
            new NamedSql("select blocked_until from sign_in_attempt where address_hash = :address");

    private static final NamedSql SUCCEEDED = new NamedSql("delete from sign_in_attempt where address_hash = :address");

    private static final NamedSql NOT_CHECKED = new NamedSql("""
            update sign_in_attempt set failures = failures - 1, blocked_until = :now
            where address_hash = :address and failures > 0
            """);

    private static final NamedSql REMAIN =
            new NamedSql("update sign_in_attempt set last_at = :now where address_hash = :address");

    private final DataSource dataSource;
    private final Clock clock;

    SignInAttempts(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed, until it turns out otherwise.
     *
     * @throws TooManyAttempts if the address has to wait; then nothing is counted
     */
    void begin(String email) {
        Instant now = clock.instant();
        byte[] address = hash(email);
        int counted = BEGIN.update(
                dataSource,
                Map.of(
                        "address",
                        address,
                        "now",
                        now,
                        "forgotten",
                        now.minus(FORGOTTEN),
                        "free",
                        FREE,
                        "longest",
                        LONGEST.toSeconds()));
        if (counted == 0) {
            throw new TooManyAttempts(wait(address, now));
        }
    }

    private Duration wait(byte[] address, Instant now) {
        Duration shortest = Duration.ofSeconds(1);
        return BLOCKED_UNTIL
                .rows(
                        dataSource,
                        Map.of("address", address),
                        row -> row.getTimestamp(1).toInstant())
                .stream()
                .map(until -> Duration.between(now, until))
                .filter(wait -> wait.compareTo(shortest) > 0)
                .findFirst()
                .orElse(shortest);
    }

    /** The password was right: what went before is forgotten. */
    void succeeded(String email) {
        SUCCEEDED.update(dataSource, Map.of("address", hash(email)));
    }

    /** Writes, and changes nothing of the count. */
    void remain(String email) {
        REMAIN.update(dataSource, Map.of("address", hash(email), "now", clock.instant()));
    }

    /** The password was not looked at after all. */
    void notChecked(String email) {
        NOT_CHECKED.update(dataSource, Map.of("address", hash(email), "now", clock.instant()));
    }

    private static byte[] hash(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        String beginning = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        return Sha256.of(beginning);
    }
}
