package org.throughline.persistence.shared;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.TenantKey;
import org.throughline.persistence.testing.TestDatabase;

/** Institutions, accounts and seekers in a test's database. */
public final class TestPeople {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DataSource dataSource;

    public TestPeople(TestDatabase database) {
        this(database.dataSource());
    }

    public TestPeople(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An institution, by its slug. */
    public UUID institution(String slug) {
        UUID id = UUID.randomUUID();
        new NamedSql("insert into institution (institution_id, slug, name) values (:id, :slug, :slug)")
                .update(dataSource, Map.of("id", id, "slug", slug));
        return id;
    }

    /** An account that is no seeker. */
    public Viewer account(UUID institution, String email, String passwordHash, Role... roles) {
        UUID id = UUID.randomUUID();
        new NamedSql("""
                        insert into account (institution_id, id, email, name, roles, password_hash)
                        values (:institution, :id, :email, 'Somebody', cast(:roles as text[]), :hash)
                        """)
                .update(
                        dataSource,
                        Map.of(
                                "institution", institution,
                                "id", id,
                                "email", email,
                                "roles",
                                        Set.of(roles)
                                                .toString()
                                                .replace('[', '{')
                                                .replace(']', '}'),
                                "hash", passwordHash));
        return new Viewer(institution, id, Optional.empty(), Set.of(roles), ZoneId.of("UTC"));
    }

    /** A seeker of this institution, in Berlin. */
    public Viewer seeker(UUID institution, String email, String passwordHash) {
        Viewer account = account(institution, email, passwordHash, Role.SEEKER);
        UUID seeker = UUID.randomUUID();
        new NamedSql("""
                        insert into seeker (institution_id, id, account_id, level, time_zone)
                        values (:institution, :id, :account, 'STUDENT', :zone)
                        """)
                .update(
                        dataSource,
                        Map.of(
                                "institution",
                                institution,
                                "id",
                                seeker,
                                "account",
                                account.accountId(),
                                "zone",
                                BERLIN.getId()));
        return new Viewer(institution, account.accountId(), Optional.of(seeker), account.roles(), BERLIN);
    }

    /** A seeker of an institution of their own. */
    public Viewer seeker() {
        return seeker(institution(UUID.randomUUID().toString()), UUID.randomUUID() + "@example.org", "none");
    }

    /** Another seeker of the same institution. */
    public Viewer fellowOf(Viewer viewer) {
        return seeker(viewer.institutionId(), UUID.randomUUID() + "@example.org", "none");
    }

    /** A new key in the viewer's institution. */
    public static TenantKey keyFor(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), new TimeOrderedIds().next());
    }
}
