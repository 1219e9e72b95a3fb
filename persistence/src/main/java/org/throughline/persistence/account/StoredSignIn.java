package org.throughline.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.audit.NotedSql;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** Sessions and API tokens in the database, which all nodes share. */
@ApplicationScoped
public class StoredSignIn implements SignIn {
    private static final TextRule EMAIL = new TextRule(254, false);
    /** When a token was used last is kept to the minute, so that reading does not write. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    /** As many institutions are tried when none is named; always as many, so that the time tells nothing. */
    private static final int PASSWORDS_TRIED = 2;

    /** How somebody signed in here, as the audit log has it. */
    private static final String PASSWORD = "password";

    private DataSource dataSource;
    private PasswordHasher passwords;
    private Ids ids;
    private Clock clock;
    private SecureRandom random;
    private Sessions sessions;
    private SignInAttempts attempts;
    private String nobodysHash;

    /** For CDI. */
    protected StoredSignIn() {}

    @Inject
    public StoredSignIn(
            @OutsideTransactions DataSource dataSource,
            PasswordHasher passwords,
            Ids ids,
            Clock clock,
            SessionLimits limits) {
        this.dataSource = dataSource;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.random = new SecureRandom();
        this.sessions = new Sessions(dataSource, clock, limits);
        this.attempts = new SignInAttempts(dataSource, clock);
        this.nobodysHash = passwords.hash(UUID.randomUUID().toString());
    }

    @Override
    public Optional<NewSession> signIn(String email, String password, Optional<String> institution) {
        attempts.begin(email);
        int tries = institution.isPresent() ? 1 : PASSWORDS_TRIED;
        List<Account> accounts = accounts(email, institution);
        Optional<Account> account = account(email, password, accounts, tries);
        account.ifPresentOrElse(found -> attempts.succeeded(email), () -> noteRefused(email, accounts, tries));
        return account.map(found -> sessions.start(found.institutionId(), found.id(), PASSWORD));
    }

    /** Something is written for each try, for an account or for none, so that the time tells nothing. */
    private void noteRefused(String email, List<Account> accounts, int tries) {
        for (int i = 0; i < tries; i++) {
            if (i < accounts.size()) {
                UUID institution = accounts.get(i).institutionId();
                Map<String, ?> parameters = Map.of(
                        "institution", institution, "account", accounts.get(i).id());
                update(SignInSql.NOTE_REFUSED, institution, noted(parameters));
            } else {
                attempts.remain(email);
            }
        }
    }

    private Optional<Account> account(String email, String password, List<Account> accounts, int tries) {
        List<Account> matching = new ArrayList<>();
        try {
            for (int i = 0; i < tries; i++) {
                boolean known = i < accounts.size() && accounts.size() <= tries;
                if (passwords.matches(password, known ? accounts.get(i).passwordHash() : nobodysHash) && known) {
                    matching.add(accounts.get(i));
                }
            }
        } catch (PasswordHasher.Busy notChecked) {
            attempts.notChecked(email);
            throw notChecked;
        }
        return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    private List<Account> accounts(String email, Optional<String> institution) {
        Outcome<String> address = EMAIL.check(email);
        Outcome<String> slug = TextRule.LINE.check(institution.orElse("none"));
        if (!address.refusals().isEmpty() || !slug.refusals().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("email", address.orElseThrow());
        parameters.put("slug", institution.isPresent() ? slug.orElseThrow().toLowerCase(Locale.ROOT) : null);
        parameters.put("most", PASSWORDS_TRIED + 1);
        return SignInSql.ACCOUNTS.rows(dataSource, parameters, StoredSignIn::account);
    }

    @Override
    public void signOut(String sessionToken) {
        Token.parse(Kind.SESSION, sessionToken)
                .ifPresent(token -> update(
                        SignInSql.END_SESSION,
                        token.institutionId(),
                        noted(Map.of("institution", token.institutionId(), "secret", token.secretHash()))));
    }

    @Override
    public Optional<Viewer> viewerOfSession(String sessionToken) {
        return Token.parse(Kind.SESSION, sessionToken)
                .flatMap(token -> viewer(SignInSql.VIEWER_OF_SESSION, SignInSql.NOTE_USE_OF_SESSION, token));
    }

    @Override
    public Optional<Viewer> viewerOfApiToken(String apiToken) {
        return Token.parse(Kind.API, apiToken)
                .flatMap(token -> viewer(SignInSql.VIEWER_OF_API_TOKEN, SignInSql.NOTE_USE_OF_API_TOKEN, token));
    }

    /** One statement; a second about once a minute, to note the use. */
    private Optional<Viewer> viewer(NamedSql statement, NamedSql noteUse, Token token) {
        Instant now = clock.instant();
        Map<String, ?> parameters = Map.of(
                "institution", token.institutionId(),
                "secret", token.secretHash(),
                "now", now,
                "noted", now.minus(USE_NOTED_EVERY),
                "idleSince", now.minus(sessions.limits().idle()));
        Optional<Found> found = statement.rows(dataSource, parameters, StoredSignIn::found).stream()
                .findFirst();
        if (found.isPresent() && found.get().isUseDue()) {
            update(noteUse, token.institutionId(), parameters);
        }
        return found.map(Found::viewer);
    }

    @Override
    public NewApiToken createApiToken(Viewer viewer, String name, Set<Scope> scopes, Instant expiresAt) {
        Token token = Token.random(Kind.API, viewer.institutionId(), random);
        UUID id = ids.next();
        update(
                SignInSql.CREATE_API_TOKEN,
                viewer.institutionId(),
                noted(Map.of(
                        "institution", viewer.institutionId(),
                        "id", id,
                        "secret", token.secretHash(),
                        "account", viewer.accountId(),
                        "name", name,
                        "scopes", scopes.stream().sorted().map(Scope::name).toArray(String[]::new),
                        "expiresAt", expiresAt)));
        return new NewApiToken(id, token.text());
    }

    @Override
    public List<ApiToken> apiTokens(Viewer viewer) {
        return SignInSql.API_TOKENS.rows(
                dataSource,
                Map.of(
                        "institution", viewer.institutionId(),
                        "account", viewer.accountId(),
                        "now", clock.instant()),
                StoredSignIn::apiToken);
    }

    @Override
    public boolean revokeApiToken(Viewer viewer, UUID tokenId) {
        Map<String, ?> parameters =
                noted(Map.of("institution", viewer.institutionId(), "account", viewer.accountId(), "id", tokenId));
        return update(SignInSql.REVOKE_API_TOKEN, viewer.institutionId(), parameters) == 1;
    }

    private Map<String, Object> noted(Map<String, ?> parameters) {
        return NotedSql.parameters(parameters, clock.instant());
    }

    /** Who signs in works for nobody yet. */
    private int update(NamedSql statement, UUID institutionId, Map<String, ?> parameters) {
        return Tenant.call(institutionId, () -> statement.update(dataSource, parameters));
    }

    @Override
    public boolean endApiToken(String apiToken, UUID tokenId) {
        return Token.parse(Kind.API, apiToken)
                .filter(token -> update(
                                SignInSql.END_API_TOKEN,
                                token.institutionId(),
                                noted(Map.of(
                                        "institution", token.institutionId(),
                                        "id", tokenId,
                                        "secret", token.secretHash())))
                        == 1)
                .isPresent();
    }

    private record Account(UUID institutionId, UUID id, String passwordHash) {}

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("institution_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("password_hash"));
    }

    private record Found(Viewer viewer, boolean isUseDue) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(viewer(row), row.getBoolean("is_use_due"));
    }

    private static ApiToken apiToken(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                names(row, "scopes", Scope::valueOf),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                row.getObject("institution_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Optional.ofNullable(row.getObject("seeker_id", UUID.class)),
                names(row, "roles", Role::valueOf),
                ZoneId.of(row.getString("time_zone")),
                row.getArray("scopes") == null ? Scope.ALL : names(row, "scopes", Scope::valueOf));
    }

    private static <T> Set<T> names(ResultSet row, String column, Function<String, T> valueOf) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
