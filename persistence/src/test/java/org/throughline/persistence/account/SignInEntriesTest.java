package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalAccounts.ProviderSession;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.ExternalPolicy;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.NewApiToken;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AskedFrom;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What signing in, and all that it is done with, leaves in the audit log. */
@DatabaseTest
class SignInEntriesTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String NEW = "my boat is full of eels";
    private static final String ADA = "ada@northfield.example";
    private static final String ISSUER = "https://id.example";
    private static final Optional<String> NORTH = Optional.of("north");
    private static final Argon2Passwords HASHER = new Argon2Passwords();
    private static final String HASH = HASHER.hash(PASSWORD);

    private final TestClock clock = new TestClock(NOW);
    private TestDatabase database;
    private TestPeople people;
    private Viewer ada;
    private Viewer admin;
    private StatementCount statements;
    private SignIn signIn;
    private Passwords passwords;
    private ExternalAccounts accounts;
    private AskedFrom.Stay stay;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        people = new TestPeople(database);
        UUID north = people.institution("north");
        ada = people.seeker(north, ADA, HASH);
        admin = people.account(north, "admin@northfield.example", HASH, Role.ADMIN);
        statements = new StatementCount(database.serving());
        signIn = new StoredSignIn(statements.dataSource(), HASHER, new TimeOrderedIds(), clock, SessionLimits.USUAL);
        passwords = new StoredPasswords(
                database.serving(north), HASHER, new GuessedPasswords(), clock, SessionLimits.USUAL);
        accounts = new StoredExternalAccounts(
                database.serving(), new TimeOrderedIds(), clock, SessionLimits.USUAL, new ExternalPolicy(false));
        stay = AskedFrom.enter("192.0.2.7");
    }

    @AfterEach
    void leave() {
        stay.leave();
    }

    @Test
    void signingInAndOutIsKept() {
        String session = signIn.signIn(ADA, PASSWORD, NORTH).orElseThrow().token();
        clock.pass(Duration.ofSeconds(1));
        signIn.signOut(session);
        clock.pass(Duration.ofSeconds(1));
        signIn.signOut(session);

        assertThat(entries())
                .containsExactly(
                        "SIGN_IN password " + ada.accountId() + " null 192.0.2.7",
                        "SIGN_OUT signOut " + ada.accountId() + " null 192.0.2.7");
    }

    @Test
    void whoIsNotLetInIsKeptWhereTheAddressHasAnAccount() {
        assertThat(signIn.signIn(ADA, "wrong", NORTH)).isEmpty();
        assertThat(entries()).containsExactly("SIGN_IN_REFUSED password " + ada.accountId() + " null 192.0.2.7");

        assertThat(signIn.signIn("nobody@northfield.example", PASSWORD, NORTH)).isEmpty();
        assertThat(signIn.signIn(ADA, PASSWORD, Optional.of("nowhere"))).isEmpty();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theOneWhoseAddressIsInTwoInstitutionsIsToldOfInBoth() {
        Viewer elsewhere = people.account(people.institution("south"), ADA, HASHER.hash("other"), Role.SEEKER);

        assertThat(signIn.signIn(ADA, "wrong", Optional.empty())).isEmpty();
        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "SIGN_IN_REFUSED password " + ada.accountId() + " null 192.0.2.7",
                        "SIGN_IN_REFUSED password " + elsewhere.accountId() + " null 192.0.2.7");
        assertThat(institutions()).containsExactlyInAnyOrder(ada.institutionId(), elsewhere.institutionId());
    }

    /** What is written for an account is written for nobody too, so that the time tells nothing. */
    @Test
    void refusingCostsAsMuchForWhomeverItIs() {
        statements.taken();
        signIn.signIn(ADA, "wrong", NORTH);
        int forAda = statements.taken();
        signIn.signIn("nobody@northfield.example", "wrong", NORTH);

        assertThat(statements.taken()).isEqualTo(forAda);
    }

    @Test
    void attemptsThatHaveToWaitAreNotKept() {
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            signIn.signIn(ADA, "wrong", NORTH);
        }
        assertThatExceptionOfType(SignIn.TooManyAttempts.class).isThrownBy(() -> signIn.signIn(ADA, PASSWORD, NORTH));

        assertThat(entries()).hasSize(SignInAttempts.FREE).allMatch(entry -> entry.startsWith("SIGN_IN_REFUSED"));
    }

    @Test
    void tokensAreKeptWithoutTheirNames() {
        NewApiToken first = signIn.createApiToken(ada, "secret name", Set.of(Scope.READ), NOW.plusSeconds(900));
        NewApiToken second = signIn.createApiToken(ada, "secret name", Set.of(Scope.READ), NOW.plusSeconds(900));
        assertThat(signIn.revokeApiToken(ada, first.id())).isTrue();
        assertThat(signIn.revokeApiToken(ada, first.id())).isFalse();
        assertThat(signIn.endApiToken(second.token(), second.id())).isTrue();
        assertThat(signIn.endApiToken(second.token(), second.id())).isFalse();

        String by = " " + ada.accountId() + " ";
        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "CREDENTIAL createToken" + by + first.id() + " 192.0.2.7",
                        "CREDENTIAL createToken" + by + second.id() + " 192.0.2.7",
                        "CREDENTIAL revokeToken" + by + first.id() + " 192.0.2.7",
                        "CREDENTIAL revokeToken" + by + second.id() + " 192.0.2.7");
    }

    @Test
    void passwordsAreKeptAsChangedAndNotChanged() {
        assertThat(passwords.change(ada, "wrong", NEW)).isInstanceOf(PasswordAnswer.Refused.class);
        assertThat(passwords.change(ada, PASSWORD, NEW)).isInstanceOf(PasswordAnswer.Set.class);

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "REFUSAL changePassword " + ada.accountId() + " null 192.0.2.7",
                        "CREDENTIAL changePassword " + ada.accountId() + " null 192.0.2.7",
                        "SIGN_IN newPassword " + ada.accountId() + " null 192.0.2.7");
    }

    @Test
    void linksAreKeptAsMadeAndUsed() {
        String link = passwords
                .links(admin, List.of(ADA, "nobody@northfield.example"))
                .get(0)
                .token();
        assertThat(passwords.use(link, NEW)).isInstanceOf(PasswordAnswer.Set.class);
        assertThat(passwords.use(link, NEW)).isInstanceOf(PasswordAnswer.Refused.class);

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "CREDENTIAL inviteAccount " + admin.accountId() + " " + ada.accountId() + " 192.0.2.7",
                        "CREDENTIAL useLink " + ada.accountId() + " null 192.0.2.7",
                        "SIGN_IN link " + ada.accountId() + " null 192.0.2.7");
    }

    @Test
    void aProvidersSessionsAreKeptWithTheirEnd() {
        accounts.signIn(person("a1", ADA), session("s1"));
        accounts.signIn(person("a1", ADA), session("s2"));
        assertThat(accounts.endSessions(ISSUER, Optional.of("a1"), Optional.empty()))
                .isEqualTo(2);
        assertThat(accounts.endSessions(ISSUER, Optional.of("a1"), Optional.empty()))
                .isZero();

        String by = " provider " + ada.accountId() + " null 192.0.2.7";
        assertThat(entries())
                .containsExactlyInAnyOrder("SIGN_IN" + by, "SIGN_IN" + by, "SIGN_OUT" + by, "SIGN_OUT" + by);
    }

    @Test
    void whomAProviderVouchesForAndIsNotLetInIsKeptWhereThereIsAnAccount() {
        accounts.signIn(person("a1", ADA), session("s1"));
        accounts.signIn(person("a2", ADA), session("s2"));
        accounts.signIn(person("b1", "nobody@northfield.example"), session("s3"));
        String refused = "SIGN_IN_REFUSED provider " + ada.accountId() + " null 192.0.2.7";
        assertThat(entries()).hasSize(2).contains(refused);

        new NamedSql("update account set deactivated_at = now() where id = :id")
                .update(database.dataSource(), Map.of("id", ada.accountId()));
        accounts.signIn(person("a1", "new@northfield.example"), session("s4"));
        assertThat(entries()).hasSize(3).filteredOn(refused::equals).hasSize(2);
    }

    private static ExternalPerson person(String subject, String email) {
        return new ExternalPerson(
                ISSUER, subject, "north", Set.of(Role.SEEKER), Optional.of(email), Optional.of("Ada"));
    }

    private static ProviderSession session(String name) {
        return new ProviderSession(ISSUER, "a1", Optional.of(name), "token");
    }

    private List<UUID> institutions() {
        return new NamedSql("select institution_id from audit_entry")
                .rows(database.dataSource(), Map.of(), row -> row.getObject(1, UUID.class));
    }

    private List<String> entries() {
        return new NamedSql("select * from audit_entry order by happened_at, id")
                .rows(
                        database.dataSource(),
                        Map.of(),
                        row -> row.getString("kind") + " " + row.getString("what") + " " + row.getString("account_id")
                                + " " + row.getString("subject_id") + " " + row.getString("address"));
    }
}
