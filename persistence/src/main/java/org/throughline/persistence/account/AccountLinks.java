package org.throughline.persistence.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Tenant;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.audit.NotedSql;

/** Makes links that set a password once. */
final class AccountLinks {
    private final DataSource dataSource;
    private final Clock clock;
    private final SecureRandom random;

    AccountLinks(DataSource dataSource, Clock clock, SecureRandom random) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.random = random;
    }

    /**
     * One statement for all of them; an address that no living account has is passed over.
     *
     * @param by the account that makes them; empty on the command line
     */
    List<NewLink> make(UUID institution, Optional<UUID> by, List<String> emails) {
        if (emails.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = Stream.generate(() -> Token.random(Kind.LINK, institution, random))
                .limit(emails.size())
                .toList();
        Instant now = clock.instant();
        Map<String, Object> parameters = NotedSql.parameters(Map.of("institution", institution), now);
        parameters.put("by", by.orElse(null));
        parameters.put("emails", emails.toArray(String[]::new));
        parameters.put("secrets", tokens.stream().map(Token::secretHash).toArray(byte[][]::new));
        parameters.put("firstEnds", now.plus(Passwords.INVITATION));
        parameters.put("resetEnds", now.plus(Passwords.RESET));
        return Tenant.call(
                institution,
                () -> PasswordSql.MAKE_LINKS.rows(
                        dataSource,
                        parameters,
                        row -> new NewLink(
                                row.getString("email"),
                                tokens.get(row.getInt("turn") - 1).text(),
                                row.getTimestamp("expires_at").toInstant(),
                                row.getBoolean("is_first"))));
    }
}
