package org.throughline.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.PasswordFault;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.PasswordRule;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.audit.NotedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** Passwords and the links to set them, in the database. */
@ApplicationScoped
public class StoredPasswords implements Passwords {
    private final SecureRandom random = new SecureRandom();
    private DataSource dataSource;
    private PasswordHasher hasher;
    private PasswordRule rule;
    private Clock clock;
    private Sessions sessions;
    private SignInAttempts attempts;

    /** For CDI. */
    protected StoredPasswords() {}

    @Inject
    public StoredPasswords(
            @OutsideTransactions DataSource dataSource,
            PasswordHasher hasher,
            PasswordRule rule,
            Clock clock,
            SessionLimits limits) {
        this.dataSource = dataSource;
        this.hasher = hasher;
        this.rule = rule;
        this.clock = clock;
        this.sessions = new Sessions(dataSource, clock, limits);
        this.attempts = new SignInAttempts(dataSource, clock);
    }

    @Override
    public PasswordAnswer change(Viewer viewer, String current, String wanted) {
        Optional<Person> found = account(viewer);
        if (found.isEmpty() || found.get().passwordHash().isEmpty()) {
            return new PasswordAnswer.Refused(PasswordFault.WRONG_PASSWORD);
        }
        Person person = found.get();
        String before = person.passwordHash().get();
        if (!isRight(person.email(), current, before)) {
            PasswordSql.NOTE_REFUSED.update(
                    dataSource, noted(Map.of("institution", viewer.institutionId(), "account", viewer.accountId())));
            return new PasswordAnswer.Refused(PasswordFault.WRONG_PASSWORD);
        }
        Optional<PasswordFault> fault = rule.fault(wanted, person.facts());
        if (fault.isPresent()) {
            return new PasswordAnswer.Refused(fault.get());
        }
        Map<String, ?> parameters = noted(Map.of(
                "institution",
                viewer.institutionId(),
                "account",
                viewer.accountId(),
                "before",
                before,
                "hash",
                hasher.hash(wanted)));
        if (PasswordSql.CHANGE.update(dataSource, parameters) == 0) {
            return new PasswordAnswer.Refused(PasswordFault.WRONG_PASSWORD);
        }
        return new PasswordAnswer.Set(sessions.start(viewer.institutionId(), viewer.accountId(), "newPassword"));
    }

    private Map<String, Object> noted(Map<String, ?> parameters) {
        return NotedSql.parameters(parameters, clock.instant());
    }

    private boolean isRight(String email, String password, String hash) {
        attempts.begin(email);
        try {
            boolean right = hasher.matches(password, hash);
            if (right) {
                attempts.succeeded(email);
            }
            return right;
        } catch (PasswordHasher.Busy notChecked) {
            attempts.notChecked(email);
            throw notChecked;
        }
    }

    private Optional<Person> account(Viewer viewer) {
        return PasswordSql.ACCOUNT
                .rows(
                        dataSource,
                        Map.of("institution", viewer.institutionId(), "account", viewer.accountId()),
                        row -> person(viewer.accountId(), row, Optional.ofNullable(row.getString("password_hash"))))
                .stream()
                .findFirst();
    }

    @Override
    public List<NewLink> links(Viewer viewer, List<String> emails) {
        return new AccountLinks(dataSource, clock, random)
                .make(viewer.institutionId(), Optional.of(viewer.accountId()), emails);
    }

    @Override
    public List<NewLink> invitations(Viewer viewer, Optional<String> after, int most) {
        List<String> emails = PasswordSql.WITHOUT_PASSWORD.rows(
                dataSource,
                Map.of("institution", viewer.institutionId(), "after", after.orElse(""), "most", most),
                row -> row.getString(1));
        return links(viewer, emails);
    }

    @Override
    public Optional<Holder> holder(String link) {
        return Token.parse(Kind.LINK, link)
                .flatMap(this::person)
                .map(person -> new Holder(person.email(), person.institution()));
    }

    @Override
    public PasswordAnswer use(String link, String wanted) {
        Optional<Token> token = Token.parse(Kind.LINK, link);
        Optional<Person> person = token.flatMap(this::person);
        if (person.isEmpty()) {
            return new PasswordAnswer.Refused(PasswordFault.LINK_ENDED);
        }
        Optional<PasswordFault> fault = rule.fault(wanted, person.get().facts());
        if (fault.isPresent()) {
            return new PasswordAnswer.Refused(fault.get());
        }
        return use(token.get(), person.get(), hasher.hash(wanted));
    }

    private PasswordAnswer use(Token token, Person person, String hash) {
        Map<String, ?> parameters =
                noted(Map.of("institution", token.institutionId(), "secret", token.secretHash(), "hash", hash));
        if (Tenant.call(token.institutionId(), () -> PasswordSql.USE_LINK.update(dataSource, parameters)) == 0) {
            return new PasswordAnswer.Refused(PasswordFault.LINK_ENDED);
        }
        attempts.succeeded(person.email());
        return new PasswordAnswer.Set(sessions.start(token.institutionId(), person.id(), "link"));
    }

    private Optional<Person> person(Token token) {
        Instant now = clock.instant();
        Map<String, ?> parameters =
                Map.of("institution", token.institutionId(), "secret", token.secretHash(), "now", now);
        return Tenant.call(
                        token.institutionId(),
                        () -> PasswordSql.HOLDER.rows(
                                dataSource,
                                parameters,
                                row -> person(row.getObject("id", UUID.class), row, Optional.empty())))
                .stream()
                .findFirst();
    }

    private static Person person(UUID id, ResultSet row, Optional<String> hash) throws SQLException {
        String email = row.getString("email");
        String institution = row.getString("institution");
        List<String> facts = List.of(email, row.getString("name"), institution, row.getString("slug"));
        return new Person(id, email, institution, facts, hash);
    }

    private record Person(
            UUID id, String email, String institution, List<String> facts, Optional<String> passwordHash) {}
}
