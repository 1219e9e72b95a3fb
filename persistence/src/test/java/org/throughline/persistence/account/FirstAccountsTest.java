package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.account.PasswordAnswer;
import org.throughline.domain.account.Passwords;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.persistence.account.FirstAccounts.Person;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class FirstAccountsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String PASSWORD = "correct horse battery staple";

    private final FirstAccounts first = new FirstAccounts(new TimeOrderedIds(), Clock.systemUTC());
    private TestDatabase database;
    private SignIn signIn;
    private Passwords passwords;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        var hasher = new Argon2Passwords();
        signIn = new StoredSignIn(
                database.serving(), hasher, new TimeOrderedIds(), Clock.systemUTC(), SessionLimits.USUAL);
        passwords = new StoredPasswords(
                database.serving(), hasher, new GuessedPasswords(), Clock.systemUTC(), SessionLimits.USUAL);
    }

    @Test
    void signInByALinkThatSetsTheirPassword() throws SQLException {
        List<NewLink> links = make(person("boss@home.example", Role.ADMIN), person("me@home.example", Role.SEEKER));

        assertThat(links).extracting(NewLink::email).containsExactly("boss@home.example", "me@home.example");
        Viewer boss = use(links.get(0));
        Viewer me = use(links.get(1));
        assertThat(boss.roles()).containsExactly(Role.ADMIN);
        assertThat(boss.seekerId()).isEmpty();
        assertThat(boss.timeZone()).isEqualTo(ZONE);
        assertThat(me.roles()).containsExactly(Role.SEEKER);
        assertThat(me.seekerId()).isPresent();
        assertThat(me.institutionId()).isEqualTo(boss.institutionId());
        assertThat(signIn.signIn("Boss@home.example", PASSWORD, Optional.of("university-of-northfield")))
                .isPresent();
    }

    @Test
    void getANewLinkAtTheNextStartAsLongAsNoPasswordIsSet() throws SQLException {
        Person boss = person("boss@home.example", Role.ADMIN);
        NewLink lost = make(boss).get(0);

        NewLink found = make(boss).get(0);

        assertThat(passwords.holder(lost.token())).isEmpty();
        use(found);
        assertThat(make(boss)).isEmpty();
    }

    @Test
    void comeBackInByALinkWhenThePasswordIsLost() throws SQLException {
        EmailAddress boss = new EmailAddress("boss@home.example");
        assertThat(first.forLostPassword(database.dataSource(), boss))
                .as("there is no account")
                .isEmpty();
        use(make(person(boss.value(), Role.ADMIN)).get(0));

        List<NewLink> links = first.forLostPassword(database.dataSource(), new EmailAddress("BOSS@home.example"));

        assertThat(links).singleElement().extracting(NewLink::isFirst).isEqualTo(false);
        assertThat(use(links.get(0)).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void bringBackAnAdministratorWhereThereIsNoneAnyLonger() throws SQLException {
        use(make(person("boss@home.example", Role.ADMIN)).get(0));
        make(person("me@home.example", Role.SEEKER));
        sql("update account set roles = '{SEEKER}'");

        assertThat(make(person("stranger@home.example", Role.SEEKER))).isEmpty();
        assertThat(make(person("Boss@home.example", Role.ADMIN)))
                .as("they have a password")
                .isEmpty();
        assertThat(signIn.signIn("boss@home.example", PASSWORD, Optional.empty())
                        .flatMap(session -> signIn.viewerOfSession(session.token()))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.SEEKER, Role.ADMIN);

        sql("update account set deactivated_at = now()");
        NewLink link = make(person("new@home.example", Role.ADMIN)).get(0);
        assertThat(use(link).roles()).containsExactly(Role.ADMIN);
        assertThat(make(person("third@home.example", Role.ADMIN))).isEmpty();
    }

    @Test
    void areNotMadeWhereThereIsAnInstitution() throws SQLException {
        make(person("boss@home.example", Role.ADMIN));

        assertThat(make(person("intruder@home.example", Role.ADMIN))).isEmpty();
        assertThat(make(person("boss@home.example", Role.SEEKER)))
                .as("an account of another kind")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "University of Northfield, university-of-northfield",
        "'  École d''été!', ecole-d-ete",
        "東京, home",
        "--, home"
    })
    void haveAnInstitutionWhoseSlugIsMadeOfItsName(String name, String slug) {
        assertThat(FirstAccounts.slug(name)).isEqualTo(slug);
    }

    private List<NewLink> make(Person... people) throws SQLException {
        return first.make(database.dataSource(), Stream.of(people).toList(), "University of Northfield", ZONE);
    }

    private Viewer use(NewLink link) {
        PasswordAnswer.Set set = (PasswordAnswer.Set) passwords.use(link.token(), PASSWORD);
        return signIn.viewerOfSession(set.session().token()).orElseThrow();
    }

    private void sql(String statement) {
        new NamedSql(statement).update(database.dataSource(), Map.of());
    }

    private static Person person(String email, Role... roles) {
        return new Person(new EmailAddress(email), Set.of(roles));
    }
}
