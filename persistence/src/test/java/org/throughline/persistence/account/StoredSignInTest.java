package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignIn.NewApiToken;
import org.throughline.domain.account.SignIn.NewSession;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredSignInTest {
    private static final String PASSWORD = "correct horse";
    private static final String EMAIL = "ada@example.org";
    private static final Argon2Passwords PASSWORDS = new Argon2Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);
    private static final String OTHER_HASH = PASSWORDS.hash("other");
    private static final Optional<String> ANYWHERE = Optional.empty();

    private final TestClock clock = new TestClock(NOW);
    private final CountingHasher hasher = new CountingHasher();
    private TestDatabase database;
    private TestPeople people;
    private StatementCount statements;
    private UUID institution;
    private Viewer ada;
    private SignIn signIn;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        people = new TestPeople(database);
        institution = people.institution("north");
        ada = people.seeker(institution, EMAIL, HASH);
        statements = new StatementCount(database.serving());
        signIn = new StoredSignIn(statements.dataSource(), hasher, new TimeOrderedIds(), clock, SessionLimits.USUAL);
    }

    @Test
    void knowsWhoSignedIn() {
        NewSession session =
                signIn.signIn(EMAIL, PASSWORD, Optional.of("north")).orElseThrow();

        assertThat(session.expiresAt()).isEqualTo(NOW.plus(SessionLimits.USUAL.limit()));
        assertThat(signIn.viewerOfSession(session.token())).contains(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA@Example.ORG", " ada@example.org ", "ada@example.org\u00a0"})
    void takesTheAddressInAnyCase(String email) {
        assertThat(signIn.signIn(email, PASSWORD, Optional.of("North"))).isPresent();
    }

    @Test
    void whoIsNoSeekerSeesNoNetworkAndLivesWhereTheInstitutionIs() {
        sql("update institution set time_zone = 'Asia/Tokyo'");
        Viewer advisor = people.account(institution, "eve@example.org", HASH, Role.ADVISOR, Role.ADMIN);

        Viewer viewer = viewer("eve@example.org");

        assertThat(viewer.accountId()).isEqualTo(advisor.accountId());
        assertThat(viewer.seekerId()).isEmpty();
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.ADVISOR, Role.ADMIN);
        assertThat(viewer.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void whoIsNoSeekerAnyLongerSeesNoNetwork() {
        sql("update account set roles = '{ADVISOR}'");

        assertThat(viewer(EMAIL).seekerId()).isEmpty();
    }

    @Test
    void aSeekerWhoIsAnAdvisorTooIsBoth() {
        sql("update account set roles = '{ADVISOR,SEEKER}'");

        assertThat(viewer(EMAIL).seekerId()).isEqualTo(ada.seekerId());
        assertThat(viewer(EMAIL).roles()).containsExactlyInAnyOrder(Role.ADVISOR, Role.SEEKER);
    }

    @Test
    void refusesWhatDoesNotBelongTogetherAndHashesAlwaysOnce() {
        people.institution("south");
        people.account(institution, "gone@example.org", HASH, Role.ADMIN);
        sql("update account set deactivated_at = now() where email = 'gone@example.org'");
        people.account(institution, "sso@example.org", HASH, Role.ADMIN);
        sql("update account set password_hash = null where email = 'sso@example.org'");

        refusesAfter(1, EMAIL, "wrong", Optional.of("north"));
        refusesAfter(1, "nobody@example.org", PASSWORD, Optional.of("north"));
        refusesAfter(1, "gone@example.org", PASSWORD, Optional.of("north"));
        refusesAfter(1, "sso@example.org", PASSWORD, Optional.of("north"));
        refusesAfter(1, EMAIL, PASSWORD, Optional.of("south"));
        refusesAfter(1, EMAIL, PASSWORD, Optional.of("west"));
        refusesAfter(1, EMAIL, PASSWORD, Optional.of(""));
        refusesAfter(1, "", PASSWORD, Optional.of("north"));
        refusesAfter(1, "ada\u0000@example.org", PASSWORD, Optional.of("north"));
        refusesAfter(1, EMAIL, PASSWORD, Optional.of("north\uD800"));
        refusesAfter(1, "a".repeat(10_000), PASSWORD, Optional.of("north"));
        refusesAfter(1, "%", PASSWORD, Optional.of("%"));
    }

    @Test
    void refusesWithoutAnInstitutionAfterTwoHashesHoweverManyAccountsThereAre() {
        refusesAfter(2, EMAIL, "wrong", ANYWHERE);
        refusesAfter(2, "nobody@example.org", PASSWORD, ANYWHERE);
        people.account(people.institution("south"), EMAIL, OTHER_HASH, Role.ADMIN);
        refusesAfter(2, EMAIL, "wrong", ANYWHERE);
        people.account(people.institution("west"), EMAIL, OTHER_HASH, Role.ADMIN);
        refusesAfter(2, EMAIL, "wrong", ANYWHERE);
    }

    @Test
    void findsTheOnlyInstitutionWhoseAccountHasThePassword() {
        assertThat(signIn.signIn(EMAIL, PASSWORD, ANYWHERE)).isPresent();
        assertThat(hasher.taken()).isEqualTo(2);

        UUID south = people.institution("south");
        Viewer elsewhere = people.account(south, "Ada@example.org", OTHER_HASH, Role.ADMIN);

        assertThat(viewer(EMAIL, PASSWORD, ANYWHERE)).contains(ada);
        assertThat(viewer(EMAIL, "other", ANYWHERE).map(Viewer::accountId)).contains(elsewhere.accountId());
    }

    @Test
    void asksForTheInstitutionWhenSeveralFit() {
        UUID south = people.institution("south");
        Viewer elsewhere = people.account(south, EMAIL, HASH, Role.ADMIN);

        refusesAfter(2, EMAIL, PASSWORD, ANYWHERE);
        assertThat(viewer(EMAIL, PASSWORD, Optional.of("north"))).contains(ada);
        assertThat(viewer(EMAIL, PASSWORD, Optional.of("south")).map(Viewer::accountId))
                .contains(elsewhere.accountId());
    }

    @Test
    void asksForTheInstitutionWhenThereAreMoreThanItTries() {
        people.account(people.institution("south"), EMAIL, OTHER_HASH, Role.ADMIN);
        people.account(people.institution("west"), EMAIL, OTHER_HASH, Role.ADMIN);

        refusesAfter(2, EMAIL, PASSWORD, ANYWHERE);
        assertThat(signIn.signIn(EMAIL, PASSWORD, Optional.of("north"))).isPresent();
    }

    @Test
    void keepsOnlyAHashOfTheSecret() {
        String token = session();
        Token parsed = Token.parse(Kind.SESSION, token).orElseThrow();

        List<String> stored = new NamedSql("select s::text from session s")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(stored)
                .singleElement()
                .asString()
                .contains(HexFormat.of().formatHex(parsed.secretHash()))
                .doesNotContain(HexFormat.of().formatHex(parsed.secret()))
                .doesNotContain(token.substring(4));
    }

    @Test
    void aTokenBelongsToItsInstitution() {
        Token mine = Token.parse(Kind.SESSION, session()).orElseThrow();
        UUID south = people.institution("south");

        assertThat(signIn.viewerOfSession(new Token(Kind.SESSION, south, mine.secret()).text()))
                .isEmpty();
        assertThat(signIn.viewerOfSession(new Token(Kind.SESSION, UUID.randomUUID(), mine.secret()).text()))
                .isEmpty();
        assertThat(signIn.viewerOfApiToken(new Token(Kind.API, institution, mine.secret()).text()))
                .isEmpty();
    }

    @Test
    void anUnknownOrMalformedTokenIsNobodys() {
        assertThat(signIn.viewerOfSession("")).isEmpty();
        assertThat(signIn.viewerOfSession("tls_nonsense")).isEmpty();
        assertThat(statements.taken()).isZero();
        byte[] secret = new byte[32];
        assertThat(signIn.viewerOfSession(new Token(Kind.SESSION, institution, secret).text()))
                .isEmpty();
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() {
        String token = session();

        clock.pass(SessionLimits.USUAL.idle().minusSeconds(1));
        assertThat(signIn.viewerOfSession(token)).isPresent();
        clock.pass(SessionLimits.USUAL.idle().minusSeconds(1));
        assertThat(signIn.viewerOfSession(token)).isPresent();
        clock.pass(SessionLimits.USUAL.idle());
        assertThat(signIn.viewerOfSession(token)).isEmpty();
        assertThat(signIn.viewerOfSession(token)).isEmpty();
    }

    @Test
    void aSessionEndsInTheEndHoweverMuchItIsUsed() {
        String token = session();
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofHours(11));
            assertThat(signIn.viewerOfSession(token)).isPresent();
        }
        clock.pass(Duration.ofHours(6).minusSeconds(1));
        assertThat(signIn.viewerOfSession(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(signIn.viewerOfSession(token)).isEmpty();
    }

    @Test
    void aRequestIsOneStatementAndAboutOnceAMinuteOneMoreThatNotesItsUse() {
        String token = session();
        statements.taken();

        clock.pass(Duration.ofSeconds(59));
        signIn.viewerOfSession(token);
        assertThat(lastUse("session")).isEqualTo(NOW);
        clock.pass(Duration.ofSeconds(1));
        signIn.viewerOfSession(token);
        assertThat(lastUse("session")).isEqualTo(NOW.plusSeconds(60));
        clock.pass(Duration.ofSeconds(59));
        signIn.viewerOfSession(token);
        assertThat(lastUse("session")).isEqualTo(NOW.plusSeconds(60));

        assertThat(statements.taken()).as("three requests, one of them noted").isEqualTo(4);
    }

    @Test
    void whoSignsOutIsGone() {
        String token = session();
        String other = session();

        signIn.signOut(token);
        signIn.signOut(token);
        signIn.signOut("nonsense");

        assertThat(signIn.viewerOfSession(token)).isEmpty();
        assertThat(signIn.viewerOfSession(other)).isPresent();
    }

    @Test
    void aDeactivatedAccountIsNobody() {
        String token = session();
        String apiToken = apiToken().token();

        sql("update account set deactivated_at = now()");

        assertThat(signIn.viewerOfSession(token)).isEmpty();
        assertThat(signIn.viewerOfApiToken(apiToken)).isEmpty();
    }

    @Test
    void signingInRemovesOnesOwnSessionsThatHaveEnded() {
        people.seeker(institution, "bob@example.org", HASH);
        session();
        signIn.signIn("bob@example.org", PASSWORD, ANYWHERE).orElseThrow();
        clock.pass(SessionLimits.USUAL.idle().minusSeconds(1));
        String alive = session();
        clock.pass(Duration.ofSeconds(1));

        String latest = session();

        assertThat(count("session")).isEqualTo(3);
        assertThat(signIn.viewerOfSession(alive)).isPresent();
        assertThat(signIn.viewerOfSession(latest)).isPresent();
    }

    @Test
    void anApiTokenIsItsOwnersUntilItExpires() {
        String token = apiToken().token();
        statements.taken();

        assertThat(signIn.viewerOfApiToken(token)).contains(ada);
        assertThat(lastUse("api_token")).isEqualTo(NOW);
        clock.pass(Duration.ofSeconds(59));
        signIn.viewerOfApiToken(token);
        assertThat(lastUse("api_token")).isEqualTo(NOW);
        clock.pass(Duration.ofDays(1).minusSeconds(60));
        assertThat(signIn.viewerOfApiToken(token)).contains(ada);
        assertThat(statements.taken()).as("three requests, two of them noted").isEqualTo(5);
        clock.pass(Duration.ofSeconds(1));
        assertThat(signIn.viewerOfApiToken(token)).isEmpty();
        assertThat(signIn.viewerOfSession(token)).isEmpty();
    }

    @Test
    void onlyTheOwnerRevokesAnApiTokenAndOnce() {
        NewApiToken token = apiToken();
        Viewer fellow = people.fellowOf(ada);
        Viewer elsewhere = people.seeker();

        assertThat(signIn.revokeApiToken(fellow, token.id())).isFalse();
        assertThat(signIn.revokeApiToken(elsewhere, token.id())).isFalse();
        assertThat(signIn.revokeApiToken(ada, UUID.randomUUID())).isFalse();
        assertThat(signIn.viewerOfApiToken(token.token())).isPresent();

        assertThat(signIn.revokeApiToken(ada, token.id())).isTrue();
        assertThat(signIn.revokeApiToken(ada, token.id())).isFalse();
        assertThat(signIn.viewerOfApiToken(token.token())).isEmpty();
    }

    @Test
    void keepsOnlyAHashOfAnApiToken() {
        Token token = Token.parse(Kind.API, apiToken().token()).orElseThrow();

        List<String> stored = new NamedSql("select t::text from api_token t")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(stored)
                .singleElement()
                .asString()
                .contains(HexFormat.of().formatHex(token.secretHash()))
                .contains("nightly export")
                .doesNotContain(HexFormat.of().formatHex(token.secret()));
    }

    private void refusesAfter(int hashes, String email, String password, Optional<String> slug) {
        hasher.taken();
        assertThat(signIn.signIn(email, password, slug)).isEmpty();
        assertThat(hasher.taken()).as("hashes for %s in %s", email, slug).isEqualTo(hashes);
    }

    private Viewer viewer(String email) {
        return viewer(email, PASSWORD, Optional.of("north")).orElseThrow();
    }

    private Optional<Viewer> viewer(String email, String password, Optional<String> slug) {
        return signIn.signIn(email, password, slug).map(NewSession::token).flatMap(signIn::viewerOfSession);
    }

    private String session() {
        return signIn.signIn(EMAIL, PASSWORD, Optional.of("north"))
                .orElseThrow()
                .token();
    }

    private NewApiToken apiToken() {
        return signIn.createApiToken(
                ada, "nightly export", Scope.ALL, clock.instant().plus(Duration.ofDays(1)));
    }

    private Instant lastUse(String table) {
        return new NamedSql("select last_used_at from " + table)
                .rows(
                        database.dataSource(),
                        Map.of(),
                        row -> row.getTimestamp(1).toInstant())
                .get(0);
    }

    private int count(String table) {
        return new NamedSql("select count(*) from " + table)
                .rows(database.dataSource(), Map.of(), row -> row.getInt(1))
                .get(0);
    }

    private void sql(String statement) {
        new NamedSql(statement).update(database.dataSource(), Map.of());
    }

    /** The real one, counting. */
    private static final class CountingHasher implements PasswordHasher {
        private int count;

        int taken() {
            int taken = count;
            count = 0;
            return taken;
        }

        @Override
        public String hash(String password) {
            return PASSWORDS.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            count++;
            return PASSWORDS.matches(password, hash);
        }
    }
}
