package org.throughline.persistence.account;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Ids;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.tenant.TenantDataSource;

/**
 * Makes the first accounts of a database that has none, in an institution of their own, without passwords; and a link for
 * each that sets one. Whoever can start the server can ask again, as long as no password was set. Where the only institution has
 * lost its last administrator, it gets one again. Of nodes that try at once, one makes the accounts.
 */
public final class FirstAccounts {
    private static final long LOCK = 5_116_203_448_917_731L;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");
    private static final int LONGEST_SLUG = 60;

    private static final String ALL_INSTITUTIONS = "select institutions()";

    private static final NamedSql INSTITUTIONS = new NamedSql(ALL_INSTITUTIONS);

    private static final NamedSql WAITING = new NamedSql("""
            select a.id
            from account a
            where a.institution_id = :institution and a.email_key = lower(:email)
              and a.deactivated_at is null and (a.password_hash is null or :lost) and a.roles @> cast(:roles as text[])
            """);

    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Makes ids with these, and links that last from now on. */
    public FirstAccounts(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is to have an account. */
    public record Person(EmailAddress email, Set<Role> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }

        private String[] roleNames() {
            return roles.stream().sorted().map(Role::name).toArray(String[]::new);
        }
    }

    /**
     * Makes the accounts, or only the administrator's where there is an institution without one; nothing otherwise.
     *
     * @param institution its name, from which its slug is made
     * @param zone in which the institution's and the seekers' days begin and end
     * @return a link for each of the people whose account has no password
     */
    public List<NewLink> make(DataSource database, List<Person> people, String institution, ZoneId zone)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection);
            List<UUID> institutions = institutions(connection);
            if (institutions.isEmpty()) {
                insert(connection, people, institution, zone.getId());
            } else if (institutions.size() == 1 && hasNobodyToRunIt(connection, institutions.get(0))) {
                addAdministrators(connection, institutions.get(0), people);
            }
            connection.commit();
        }
        List<NewLink> made = new ArrayList<>();
        people.forEach(person -> made.addAll(links(database, person, false)));
        return made;
    }

    /** A link for each account of an address, for somebody who lost the password and can start the server. */
    public List<NewLink> forLostPassword(DataSource database, EmailAddress email) {
        return links(database, new Person(email, Set.of()), true);
    }

    private List<NewLink> links(DataSource database, Person person, boolean lost) {
        DataSource tenants = new TenantDataSource(database);
        AccountLinks links = new AccountLinks(tenants, clock, random);
        String email = person.email().value();
        List<NewLink> made = new ArrayList<>();
        for (UUID institution : INSTITUTIONS.rows(database, Map.of(), row -> row.getObject(1, UUID.class))) {
            Map<String, ?> parameters =
                    Map.of("institution", institution, "email", email, "roles", person.roleNames(), "lost", lost);
            Tenant.run(institution, () -> {
                if (!WAITING.rows(tenants, parameters, row -> true).isEmpty()) {
                    made.addAll(links.make(institution, Optional.empty(), List.of(email)));
                }
            });
        }
        return made;
    }

    /** As in {@code university-of-northfield}. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String beginning =
                plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("\\p{M}", "");
        String slug = AT_THE_ENDS
                .matcher(NO_LETTERS.matcher(beginning).replaceAll("-"))
                .replaceAll("");
        return slug.isEmpty() ? "home" : slug;
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static List<UUID> institutions(Connection connection) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL_INSTITUTIONS)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /** An institution without an administrator who could come in. */
    private static boolean hasNobodyToRunIt(Connection connection, UUID institution) throws SQLException {
        enter(connection, institution);
        try (PreparedStatement statement = connection.prepareStatement("""
                select not exists (
                    select from account
                    where institution_id = ? and deactivated_at is null and 'ADMIN' = any (roles))""")) {
            statement.setObject(1, institution);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void enter(Connection connection, UUID institution) throws SQLException {
        run(connection, "call enter_institution(?)", institution);
    }

    private void addAdministrators(Connection connection, UUID institution, List<Person> people) throws SQLException {
        for (Person person : people) {
            if (person.roles().contains(Role.ADMIN)) {
                run(
                        connection,
                        """
                        insert into account as a (institution_id, id, email, name, roles)
                        values (?, ?, ?, ?, cast('{ADMIN}' as text[]))
                        on conflict (institution_id, lower(email)) where deactivated_at is null
                        do update set roles = a.roles || cast('{ADMIN}' as text[]), version = a.version + 1""",
                        institution,
                        ids.next(),
                        person.email().value(),
                        person.email().value());
            }
        }
    }

    private void insert(Connection connection, List<Person> people, String name, String zone) throws SQLException {
        UUID institution = ids.next();
        enter(connection, institution);
        run(
                connection,
                "insert into institution (institution_id, slug, name, time_zone) values (?, ?, ?, ?)",
                institution,
                slug(name),
                name,
                zone);
        for (Person person : people) {
            UUID account = ids.next();
            run(
                    connection,
                    "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, ?)",
                    institution,
                    account,
                    person.email().value(),
                    person.email().value(),
                    person.roleNames());
            if (person.roles().contains(Role.SEEKER)) {
                run(
                        connection,
                        "insert into seeker (institution_id, id, account_id, level, time_zone)"
                                + " values (?, ?, ?, 'PROFESSIONAL', ?)",
                        institution,
                        ids.next(),
                        account,
                        zone);
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
