package org.throughline.deployment.signin;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.domain.account.Role;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;

/** Accounts in the database of the server under test, all with one password, in an institution of their own. */
public record People(TestPeople people, UUID institution, String slug) {
    public static final String PASSWORD = "correct horse battery staple";

    private static final String HASH = new Argon2Passwords().hash(PASSWORD);
    private static final int LINE_OF_PORT = 3;

    public static People inAnInstitutionOfTheirOwn() {
        TestPeople people = new TestPeople(database());
        String slug = "i" + UUID.randomUUID();
        return new People(people, people.institution(slug), slug);
    }

    /** A new seeker's address. */
    public String seeker() {
        String email = UUID.randomUUID() + "@example.org";
        people.seeker(institution, email, HASH);
        return email;
    }

    /** A new administrator's address. */
    public String admin() {
        return with(Role.ADMIN);
    }

    /** The address of somebody new who is no seeker. */
    public String with(Role... roles) {
        String email = UUID.randomUUID() + "@example.org";
        people.account(institution, email, HASH, roles);
        return email;
    }

    /** Takes somebody's password away, as if a roster had brought them. */
    public void withoutPassword(String email) {
        new NamedSql("update account set password_hash = null where institution_id = :institution and email = :email")
                .update(database(), Map.of("institution", institution, "email", email));
    }

    /** The server's database, past the server and past row-level security. */
    public static DataSource database() {
        Path postgresql = Path.of(System.getProperty("throughline.test.data"), "postgresql");
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(postgresql.resolve("passwords.properties"))) {
            passwords.load(reader);
            String port = Files.readAllLines(postgresql.resolve("cluster/postmaster.pid"))
                    .get(LINE_OF_PORT)
                    .strip();
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/throughline");
            dataSource.setUser("postgres");
            dataSource.setPassword(passwords.getProperty("administrator"));
            return dataSource;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
