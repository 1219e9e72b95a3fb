package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.PasswordFault;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredPasswordsTest {
    private static final String ADA = "ada@example.org";
    private static final String OLD = "correct horse battery staple";
    private static final String NEW = "blue giraffes dance quietly";
    private static final Argon2Passwords HASHER = new Argon2Passwords();
    private static final String HASH = HASHER.hash(OLD);

    private final TestClock clock = new TestClock(NOW);
    private TestDatabase database;
    private TestPeople people;
    private Viewer ada;
    private Viewer admin;
    private SignIn signIn;
    private Passwords passwords;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        people = new TestPeople(database);
        UUID north = people.institution("north");
        ada = people.seeker(north, ADA, HASH);
        admin = people.account(north, "admin@example.org", HASH, Role.ADMIN);
        signIn = new StoredSignIn(database.serving(), HASHER, new TimeOrderedIds(), clock, SessionLimits.USUAL);
        passwords = new StoredPasswords(
                database.servingTheFirst(), HASHER, new GuessedPasswords(), clock, SessionLimits.USUAL);
    }

    @Test
    void changingThePasswordEndsEverySessionButTheNewOne() {
        String here = session(OLD);
        String elsewhere = session(OLD);
        String others = signIn.signIn("admin@example.org", OLD, Optional.of("north"))
                .orElseThrow()
                .token();
        String apiToken = apiToken();

        PasswordAnswer.Set answer = (PasswordAnswer.Set) passwords.change(ada, OLD, NEW);

        assertThat(signIn.viewerOfSession(here)).isEmpty();
        assertThat(signIn.viewerOfSession(elsewhere)).isEmpty();
        assertThat(signIn.viewerOfSession(answer.session().token())).contains(ada);
        assertThat(signIn.viewerOfSession(others)).isPresent();
        assertThat(signIn.viewerOfApiToken(apiToken)).isPresent();
        assertThat(signIn.signIn(ADA, OLD, Optional.of("north"))).isEmpty();
        assertThat(signIn.signIn(ADA, NEW, Optional.of("north"))).isPresent();
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsIt() {
        String here = session(OLD);

        assertThat(passwords.change(ada, "wrong", NEW)).isEqualTo(refused(PasswordFault.WRONG_PASSWORD));
        assertThat(passwords.change(ada, "", NEW)).isEqualTo(refused(PasswordFault.WRONG_PASSWORD));
        sql("update account set password_hash = null where email = 'admin@example.org'");
        assertThat(passwords.change(admin, OLD, NEW)).isEqualTo(refused(PasswordFault.WRONG_PASSWORD));

        assertThat(signIn.viewerOfSession(here)).isPresent();
    }

    @Test
    void guessingThePasswordInASessionIsSlowedDownToo() {
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            assertThat(passwords.change(ada, "wrong", NEW)).isEqualTo(refused(PasswordFault.WRONG_PASSWORD));
        }

        assertThatExceptionOfType(SignIn.TooManyAttempts.class).isThrownBy(() -> passwords.change(ada, OLD, NEW));
        assertThatExceptionOfType(SignIn.TooManyAttempts.class)
                .isThrownBy(() -> signIn.signIn(ADA, OLD, Optional.of("north")));
    }

    @Test
    void aNewPasswordIsNotEasyToGuess() {
        assertThat(passwords.change(ada, OLD, "short")).isEqualTo(refused(PasswordFault.TOO_SHORT));
        assertThat(passwords.change(ada, OLD, "password1234")).isEqualTo(refused(PasswordFault.EASY_TO_GUESS));
        assertThat(passwords.change(ada, OLD, "ada@example.org1")).isEqualTo(refused(PasswordFault.EASY_TO_GUESS));
        assertThat(passwords.use(link(ADA).token(), "password1234")).isEqualTo(refused(PasswordFault.EASY_TO_GUESS));
        assertThat(signIn.signIn(ADA, OLD, Optional.of("north"))).isPresent();
    }

    @Test
    void aLinkSetsAPasswordOnce() {
        sql("update account set password_hash = null where email = '" + ADA + "'");
        NewLink link = link("ADA@example.org");
        assertThat(link.email()).isEqualTo(ADA);
        assertThat(link.isFirst()).isTrue();
        assertThat(link.expiresAt()).isEqualTo(NOW.plus(Passwords.INVITATION));
        assertThat(passwords.holder(link.token())).contains(new Passwords.Holder(ADA, "north"));
        assertThat(passwords.holder(link.token())).as("looking changes nothing").isPresent();

        PasswordAnswer.Set answer = (PasswordAnswer.Set) passwords.use(link.token(), NEW);

        assertThat(signIn.viewerOfSession(answer.session().token())).contains(ada);
        assertThat(signIn.signIn(ADA, NEW, Optional.of("north"))).isPresent();
        assertThat(passwords.holder(link.token())).isEmpty();
        assertThat(passwords.use(link.token(), OLD)).isEqualTo(refused(PasswordFault.LINK_ENDED));
    }

    @Test
    void aLinkForALostPasswordEndsWhateverWasOpenAndTheWaiting() {
        String session = session(OLD);
        String apiToken = apiToken();
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            signIn.signIn(ADA, "wrong", Optional.of("north"));
        }
        NewLink link = link(ADA);
        assertThat(link.isFirst()).isFalse();
        assertThat(link.expiresAt()).isEqualTo(NOW.plus(Passwords.RESET));
        assertThat(signIn.viewerOfSession(session)).as("until it is used").isPresent();

        passwords.use(link.token(), NEW);

        assertThat(signIn.viewerOfSession(session)).isEmpty();
        assertThat(signIn.viewerOfApiToken(apiToken)).isEmpty();
        assertThat(signIn.signIn(ADA, NEW, Optional.of("north"))).isPresent();
    }

    @Test
    void aLinkReplacesTheOneBeforeAndExpires() {
        NewLink first = link(ADA);
        NewLink second = link(ADA);

        assertThat(passwords.use(first.token(), NEW)).isEqualTo(refused(PasswordFault.LINK_ENDED));
        clock.pass(Passwords.RESET.minusSeconds(1));
        assertThat(passwords.holder(second.token())).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(passwords.holder(second.token())).isEmpty();
        assertThat(passwords.use(second.token(), NEW)).isEqualTo(refused(PasswordFault.LINK_ENDED));
    }

    @Test
    void whoIsDeactivatedHasNoLinkEvenWhenTheyComeBack() {
        String token = link(ADA).token();
        String apiToken = apiToken();
        String session = session(OLD);

        sql("update account set deactivated_at = now() where email = '" + ADA + "'");
        assertThat(passwords.use(token, NEW)).isEqualTo(refused(PasswordFault.LINK_ENDED));
        assertThat(passwords.links(admin, List.of(ADA))).isEmpty();
        sql("update account set deactivated_at = null where email = '" + ADA + "'");

        assertThat(passwords.holder(token)).isEmpty();
        assertThat(signIn.viewerOfSession(session)).isEmpty();
        assertThat(signIn.viewerOfApiToken(apiToken)).isEmpty();
        assertThat(signIn.signIn(ADA, OLD, Optional.of("north"))).isPresent();
    }

    @Test
    void sessionsEndWithTheRolesTheyBeganWithAndNothingElseEndsThem() {
        String session = session(OLD);
        String apiToken = apiToken();
        sql("update account set name = 'Ada', email = 'Ada@example.org', version = version + 1, roles = roles"
                + " where email = '" + ADA + "'");
        assertThat(signIn.viewerOfSession(session)).isPresent();

        sql("update account set roles = '{SEEKER,ADVISOR}' where lower(email) = '" + ADA + "'");

        assertThat(signIn.viewerOfSession(session)).isEmpty();
        assertThat(signIn.viewerOfApiToken(apiToken).orElseThrow().roles()).contains(Role.ADVISOR);
    }

    @Test
    void linksAreOnesOwnInstitutionsOnly() {
        Viewer stranger = people.account(people.institution("south"), "eve@example.org", HASH, Role.ADMIN);

        assertThat(passwords.links(stranger, List.of(ADA, "nobody@example.org", "eve@example.org")))
                .extracting(NewLink::email)
                .containsExactly("eve@example.org");
        Token mine = Token.parse(Kind.LINK, link(ADA).token()).orElseThrow();
        assertThat(passwords.holder(new Token(Kind.LINK, stranger.institutionId(), mine.secret()).text()))
                .isEmpty();
        assertThat(signIn.viewerOfSession(new Token(Kind.SESSION, ada.institutionId(), mine.secret()).text()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tll_", "nonsense", "tls_AAAA"})
    void whatIsNoLinkIsNobodys(String text) {
        assertThat(passwords.holder(text)).isEmpty();
        assertThat(passwords.use(text, NEW)).isEqualTo(refused(PasswordFault.LINK_ENDED));
    }

    @Test
    void invitesPageByPageWhoeverHasNoPassword() {
        for (String name : List.of("d", "B", "a", "c")) {
            people.account(ada.institutionId(), name + "@new.example", "none", Role.ADVISOR);
        }
        sql("update account set password_hash = null where email like '%@new.example'");
        sql("update account set deactivated_at = now() where email = 'c@new.example'");

        List<NewLink> first = passwords.invitations(admin, Optional.empty(), 2);
        List<NewLink> second = passwords.invitations(admin, Optional.of("B@new.example"), 2);

        assertThat(first).extracting(NewLink::email).containsExactly("a@new.example", "B@new.example");
        assertThat(second).extracting(NewLink::email).containsExactly("d@new.example");
        assertThat(first).allMatch(link -> passwords.holder(link.token()).isPresent());
    }

    @Test
    void keepsOnlyAHashOfALink() {
        Token token = Token.parse(Kind.LINK, link(ADA).token()).orElseThrow();

        assertThat(new NamedSql("select l::text from account_link l")
                        .rows(database.dataSource(), Map.of(), row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains(HexFormat.of().formatHex(token.secretHash()))
                .doesNotContain(HexFormat.of().formatHex(token.secret()));
    }

    private NewLink link(String email) {
        return passwords.links(admin, List.of(email, email.toUpperCase())).get(0);
    }

    private String session(String password) {
        return signIn.signIn(ADA, password, Optional.of("north")).orElseThrow().token();
    }

    private String apiToken() {
        Instant inAWeek = clock.instant().plus(Duration.ofDays(7));
        return signIn.createApiToken(ada, "script", Scope.ALL, inAWeek).token();
    }

    private static PasswordAnswer refused(PasswordFault fault) {
        return new PasswordAnswer.Refused(fault);
    }

    private void sql(String statement) {
        new NamedSql(statement).update(database.dataSource(), Map.of());
    }
}
