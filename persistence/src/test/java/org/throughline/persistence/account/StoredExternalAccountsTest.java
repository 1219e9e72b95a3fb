package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalAccounts.Admission;
import org.throughline.domain.account.ExternalAccounts.Fault;
import org.throughline.domain.account.ExternalAccounts.ProviderSession;
import org.throughline.domain.account.ExternalAccounts.Visit;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.ExternalPolicy;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.SignInJourneys;
import org.throughline.domain.account.SignInJourneys.Journey;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredExternalAccountsTest {
    private static final String ISSUER = "https://id.northfield.example";
    private static final String ADA = "ada@northfield.example";
    private static final Argon2Passwords HASHER = new Argon2Passwords();

    private final TestClock clock = new TestClock(NOW);
    private TestDatabase database;
    private TestPeople people;
    private StatementCount statements;
    private UUID north;
    private SignIn signIn;
    private ExternalAccounts accounts;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        people = new TestPeople(database);
        north = people.institution("northfield");
        statements = new StatementCount(database.serving());
        signIn = new StoredSignIn(database.serving(), HASHER, new TimeOrderedIds(), clock, SessionLimits.USUAL);
        accounts = accounts(true);
    }

    @Test
    void givesWhoComesFirstAnAccountOfTheirOwn() {
        Viewer ada = in(person("a1", ADA, Role.SEEKER));

        assertThat(ada.institutionId()).isEqualTo(north);
        assertThat(ada.seekerId()).isPresent();
        assertThat(ada.roles()).containsExactly(Role.SEEKER);
        assertThat(text("select email || ' ' || name from account")).isEqualTo(ADA + " Ada");
        assertThat(in(person("a1", ADA, Role.SEEKER)).accountId())
                .as("the next time")
                .isEqualTo(ada.accountId());
        assertThat(in(person("e1", "eve@northfield.example", Role.ADVISOR)).seekerId())
                .isEmpty();
    }

    @Test
    void givesWhoIsKnownByTheirVerifiedAddressTheirOldAccount() {
        Viewer imported = people.seeker(north, "Ada@Northfield.example", "none");

        assertThat(in(person("a1", ADA, Role.SEEKER)).accountId()).isEqualTo(imported.accountId());
        assertThat(text("select count(*)::text from account")).isEqualTo("1");
    }

    @Test
    void knowsPeopleAgainByIssuerAndSubjectAndNeverByTheirAddress() {
        Viewer ada = in(person("a1", ADA, Role.SEEKER));

        assertThat(in(person("a1", "lovelace@northfield.example", Role.SEEKER)).accountId())
                .as("another address")
                .isEqualTo(ada.accountId());
        assertThat(fault(person("a2", ADA, Role.SEEKER)))
                .as("somebody else who has the address now")
                .isEqualTo(Fault.ADDRESS_TAKEN);
        ExternalPerson elsewhere = new ExternalPerson(
                "https://other.example",
                "a1",
                "northfield",
                Set.of(Role.SEEKER),
                Optional.of("b@northfield.example"),
                Optional.empty());
        assertThat(in(elsewhere).accountId()).as("another issuer").isNotEqualTo(ada.accountId());
    }

    @Test
    void refusesAnAddressThatNobodyVouchesFor() {
        people.seeker(north, ADA, "none");
        ExternalPerson unverified = new ExternalPerson(
                ISSUER, "a1", "northfield", Set.of(Role.ADMIN), Optional.empty(), Optional.of("Ada"));

        assertThat(fault(unverified)).isEqualTo(Fault.NO_ADDRESS);
        assertThat(fault(person("a1", "no address", Role.ADMIN))).isEqualTo(Fault.NO_ADDRESS);
        assertThat(text("select roles::text from account")).isEqualTo("{SEEKER}");
    }

    @Test
    void refusesAnInstitutionThatThereIsNot() {
        ExternalPerson lost =
                new ExternalPerson(ISSUER, "a1", "atlantis", Set.of(Role.SEEKER), Optional.of(ADA), Optional.empty());

        assertThat(fault(lost)).isEqualTo(Fault.NO_INSTITUTION);
        assertThat(accounts.visit(lost)).isEqualTo(new Visit.Refused(Fault.NO_INSTITUTION));
        assertThat(text("select count(*)::text from account")).isEqualTo("0");
    }

    @Test
    void letsInOnlyTheInvitedWhereThatIsSet() {
        accounts = accounts(false);
        people.seeker(north, ADA, "none");

        assertThat(in(person("a1", ADA, Role.SEEKER)).seekerId()).isPresent();
        assertThat(fault(person("b1", "bob@northfield.example", Role.SEEKER))).isEqualTo(Fault.NOT_INVITED);
    }

    @Test
    void whoIsDeactivatedStaysOutHoweverTheyCome() {
        ExternalPerson ada = person("a1", ADA, Role.SEEKER);
        String session = session(ada);
        sql("update account set deactivated_at = now()");

        assertThat(signIn.viewerOfSession(session)).isEmpty();
        assertThat(fault(ada)).isEqualTo(Fault.DEACTIVATED);
        assertThat(accounts.visit(ada)).isEqualTo(new Visit.Refused(Fault.DEACTIVATED));
    }

    @Test
    void whoWasDeactivatedBeforeTheyEverCameDoesNotComeAsSomebodyNew() {
        people.seeker(north, ADA, "none");
        sql("update account set deactivated_at = now()");

        assertThat(fault(person("a1", "Ada@northfield.example", Role.SEEKER))).isEqualTo(Fault.DEACTIVATED);
        assertThat(accounts.visit(person("a1", ADA, Role.SEEKER))).isEqualTo(new Visit.Refused(Fault.DEACTIVATED));
        assertThat(text("select count(*)::text from account")).isEqualTo("1");

        people.account(people.institution("westlake"), "bob@westlake.example", "none", Role.ADMIN);
        sql("update account set deactivated_at = now() where email like 'bob%'");
        assertThat(in(person("b1", "bob@westlake.example", Role.SEEKER)).institutionId())
                .as("what is so elsewhere is nothing here")
                .isEqualTo(north);
    }

    @Test
    void theProviderDecidesAboutRolesAndSessionsWithOthersEnd() {
        String before = session(person("a1", ADA, Role.SEEKER));
        String same = session(person("a1", ADA, Role.SEEKER));
        assertThat(signIn.viewerOfSession(before)).isPresent();

        String after = session(person("a1", ADA, Role.ADVISOR));

        assertThat(signIn.viewerOfSession(before)).isEmpty();
        assertThat(signIn.viewerOfSession(same)).isEmpty();
        assertThat(signIn.viewerOfSession(after).orElseThrow().roles()).containsExactly(Role.ADVISOR);
        session(person("a1", ADA, Role.SEEKER, Role.ADVISOR));
        assertThat(text("select count(*)::text from seeker")).isEqualTo("1");
    }

    @Test
    void aTokenGivesNoMoreThanTheAccountAndTheAccountNoMoreThanTheToken() {
        in(person("a1", ADA, Role.SEEKER, Role.ADVISOR));

        assertThat(visitor(person("a1", ADA, Role.ADVISOR, Role.ADMIN)).roles()).containsExactly(Role.ADVISOR);
        assertThat(visitor(person("a1", ADA, Role.ADVISOR)).seekerId()).isEmpty();
        assertThat(visitor(person("a1", ADA, Role.SEEKER)).seekerId()).isPresent();
        assertThat(accounts.visit(person("a1", ADA, Role.ADMIN))).isEqualTo(new Visit.Refused(Fault.NO_ROLE));
        assertThat(text("select roles::text from account")).isEqualTo("{SEEKER,ADVISOR}");
    }

    @Test
    void aTokenMayBeTheFirstThatIsSeenOfSomebodyAndIsOneStatementFromThenOn() {
        Viewer first = visitor(person("a1", ADA, Role.SEEKER));
        statements.taken();

        assertThat(visitor(person("a1", ADA, Role.SEEKER))).isEqualTo(first);
        assertThat(statements.taken()).isEqualTo(1);
    }

    @Test
    void theProviderEndsOneSessionOrAllOfSomebody() {
        String one = session(person("a1", ADA, Role.SEEKER), "s1");
        String two = session(person("a1", ADA, Role.SEEKER), "s2");
        String eves = session(person("e1", "eve@northfield.example", Role.SEEKER), "s3");
        people.seeker(north, "bob@northfield.example", HASHER.hash("correct horse"));
        String bobs = signIn.signIn("bob@northfield.example", "correct horse", Optional.of("northfield"))
                .orElseThrow()
                .token();

        assertThat(accounts.endSessions("https://evil.example", Optional.of("a1"), Optional.empty()))
                .isZero();
        assertThat(accounts.endSessions(ISSUER, Optional.of("e1"), Optional.of("s1")))
                .isZero();
        assertThat(accounts.endSessions(ISSUER, Optional.of("a1"), Optional.of("s1")))
                .isEqualTo(1);
        assertThat(signIn.viewerOfSession(one)).isEmpty();
        assertThat(signIn.viewerOfSession(two)).isPresent();
        assertThat(accounts.endSessions(ISSUER, Optional.empty(), Optional.of("s2")))
                .isEqualTo(1);
        String three = session(person("a1", ADA, Role.SEEKER), "s4");
        assertThat(accounts.endSessions(ISSUER, Optional.of("a1"), Optional.empty()))
                .isEqualTo(1);

        assertThat(signIn.viewerOfSession(three)).isEmpty();
        assertThat(signIn.viewerOfSession(eves)).isPresent();
        assertThat(signIn.viewerOfSession(bobs)).isPresent();
    }

    @Test
    void aSessionKnowsWhereItBegan() {
        String session = session(person("a1", ADA, Role.SEEKER), "s1");

        assertThat(accounts.origin(session))
                .contains(new ProviderSession(ISSUER, "a1", Optional.of("s1"), "id token of a1"));
        assertThat(accounts.origin("nonsense")).isEmpty();
        signIn.signOut(session);
        assertThat(accounts.origin(session)).isEmpty();
    }

    @Test
    void whoHasAnotherWayInNeedsNoInvitation() {
        Passwords passwords = new StoredPasswords(
                database.servingTheFirst(), HASHER, new GuessedPasswords(), clock, SessionLimits.USUAL);
        Viewer ada = in(person("a1", ADA, Role.SEEKER));
        people.account(north, "new@northfield.example", "none", Role.ADMIN);
        sql("update account set password_hash = null");

        assertThat(passwords.invitations(ada, Optional.empty(), 10))
                .extracting(Passwords.NewLink::email)
                .containsExactly("new@northfield.example");
    }

    @Test
    void whoIsAwayComesBackOnceAndInTime() {
        SignInJourneys journeys = new StoredJourneys(database.serving(), clock);
        Journey journey = new Journey("nonce", "verifier", "/path");
        journeys.begin("one", journey);
        journeys.begin("two", journey);
        assertThat(text("select string_agg(j::text, '') from sign_in_journey j"))
                .doesNotContain("one", "two");

        assertThat(journeys.end("three")).isEmpty();
        assertThat(journeys.end("one")).contains(journey);
        assertThat(journeys.end("one")).isEmpty();
        clock.pass(SignInJourneys.LONGEST);
        assertThat(journeys.end("two")).isEmpty();
        journeys.begin("four", journey);
        clock.pass(SignInJourneys.LONGEST);
        journeys.begin("five", journey);
        assertThat(text("select count(*)::text from sign_in_journey")).isEqualTo("1");
        assertThat(journey).asString().doesNotContain("nonce", "verifier");
    }

    private ExternalAccounts accounts(boolean createsAccounts) {
        return new StoredExternalAccounts(
                statements.dataSource(),
                new TimeOrderedIds(),
                clock,
                SessionLimits.USUAL,
                new ExternalPolicy(createsAccounts));
    }

    private static ExternalPerson person(String subject, String email, Role... roles) {
        return new ExternalPerson(ISSUER, subject, "northfield", Set.of(roles), Optional.of(email), Optional.of("Ada"));
    }

    private Viewer in(ExternalPerson person) {
        return signIn.viewerOfSession(session(person)).orElseThrow();
    }

    private String session(ExternalPerson person) {
        return session(person, "session");
    }

    private String session(ExternalPerson person, String name) {
        Admission admission = accounts.signIn(person, origin(person, name));
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).session().token();
    }

    private Fault fault(ExternalPerson person) {
        return ((Admission.Refused) accounts.signIn(person, origin(person, "session"))).fault();
    }

    private Viewer visitor(ExternalPerson person) {
        return ((Visit.Welcome) accounts.visit(person)).viewer();
    }

    private static ProviderSession origin(ExternalPerson person, String name) {
        return new ProviderSession(
                person.issuer(), person.subject(), Optional.of(name), "id token of " + person.subject());
    }

    private String text(String query) {
        List<String> found = new NamedSql(query).rows(database.dataSource(), Map.of(), row -> row.getString(1));
        return found.get(0);
    }

    private void sql(String statement) {
        new NamedSql(statement).update(database.dataSource(), Map.of());
    }
}
