package org.throughline.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.domain.account.SignInJourneys;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** Journeys in the database: somebody may come back to another node than they left from. */
@ApplicationScoped
public class StoredJourneys implements SignInJourneys {
    /** Each one takes a few away that never came back, so that their number does not grow with the years. */
    private static final NamedSql BEGIN = new NamedSql("""
            with purged as (
                delete from sign_in_journey
                where state_hash in (select state_hash from sign_in_journey where expires_at <= :now
                                     order by expires_at limit 10 for update skip locked)
            )
            insert into sign_in_journey (state_hash, nonce, code_verifier, return_to, expires_at)
            values (:state, :nonce, :verifier, :returnTo, :expiresAt)
            """);

    /** Of two who come back with the same state, one has it. */
    private static final NamedSql END = new NamedSql("""
            delete from sign_in_journey
            where state_hash = :state
            returning nonce, code_verifier, return_to, expires_at > :now as is_in_time
            """);

    private DataSource dataSource;
    private Clock clock;

    /** For CDI. */
    protected StoredJourneys() {}

    @Inject
    public StoredJourneys(@OutsideTransactions DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void begin(String state, Journey journey) {
        BEGIN.update(
                dataSource,
                Map.of(
                        "state", Sha256.of(state),
                        "nonce", journey.nonce(),
                        "verifier", journey.codeVerifier(),
                        "returnTo", journey.returnTo(),
                        "now", clock.instant(),
                        "expiresAt", clock.instant().plus(LONGEST)));
    }

    @Override
    public Optional<Journey> end(String state) {
        return END
                .rows(
                        dataSource,
                        Map.of("state", Sha256.of(state), "now", clock.instant()),
                        row -> row.getBoolean("is_in_time") ? Optional.of(journey(row)) : Optional.<Journey>empty())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return new Journey(row.getString("nonce"), row.getString("code_verifier"), row.getString("return_to"));
    }
}
