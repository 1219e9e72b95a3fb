package org.throughline.graphql.read;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** A small network written straight into the tables: one seeker of one institution, with named contacts. */
public final class NetworkFixture {
    /** When the fixture's events begin; the test's clock stands there. */
    public static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 5, 9, 0, 0, 0, ZoneOffset.UTC);

    private final DataSource dataSource;
    private final UUID institution;
    private final UUID account = UuidCreator.getTimeOrderedEpoch();
    private final UUID seeker = UuidCreator.getTimeOrderedEpoch();
    private final Map<String, UUID> contacts = new LinkedHashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final List<UUID> made = new ArrayList<>();
    private int days;

    private NetworkFixture(DataSource dataSource, UUID institution) {
        this.dataSource = dataSource;
        this.institution = institution;
    }

    /** A seeker of a new institution. */
    public static NetworkFixture inNewInstitution(DataSource dataSource) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        NetworkFixture fixture = new NetworkFixture(dataSource, id);
        fixture.run(
                "insert into institution (institution_id, slug, name) values (?, ?, 'Test College')",
                id,
                id.toString());
        return fixture.withSeeker();
    }

    /** Another seeker of the same institution. */
    public NetworkFixture anotherSeeker() {
        return new NetworkFixture(dataSource, institution).withSeeker();
    }

    private NetworkFixture withSeeker() {
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Sam Seeker', '{SEEKER}')",
                institution,
                account,
                account + "@college.example");
        run(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'STUDENT')",
                institution,
                seeker,
                account);
        return this;
    }

    public Viewer viewer() {
        return new Viewer(institution, account, Optional.of(seeker), Set.of(Role.SEEKER), ZoneId.of("UTC"));
    }

    public UUID organization(String name, String sector) {
        UUID id = newId();
        run(
                "insert into organization (institution_id, id, seeker_id, name, sector) values (?, ?, ?, ?, ?)",
                institution,
                id,
                seeker,
                name,
                sector);
        return id;
    }

    public UUID contact(String name) {
        return contact(name, null);
    }

    public UUID contact(String name, UUID organizationId) {
        UUID id = newId();
        contacts.put(name, id);
        run(
                "insert into contact (institution_id, id, seeker_id, name, source, organization_id) values (?, ?, ?, ?, 'MANUAL', ?::uuid)",
                institution,
                id,
                seeker,
                name,
                organizationId == null ? null : organizationId.toString());
        return id;
    }

    /** One way to reach a contact. */
    public void point(UUID contact, int position, String kind, String value) {
        run(
                "insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value) values (?, ?, ?, ?, ?, ?)",
                institution,
                contact,
                position,
                seeker,
                kind,
                value);
    }

    /** Whether one contact has named the other. */
    public boolean hasReferral(String from, String to) {
        return referred.contains(from + "→" + to);
    }

    /** Deletes a contact as the application does, with its threads and the referrals it made. */
    public void delete(String contactName) {
        run("update contact set deleted_at = now() where id = ?", id(contactName));
        run("update interview_thread set deleted_at = now() where contact_id = ?", id(contactName));
        run("update referral set deleted_at = now() where from_contact_id = ?", id(contactName));
    }

    public UUID seekerId() {
        return seeker;
    }

    /** Every id that was made. */
    public List<UUID> ids() {
        return made;
    }

    /** Of the contact of this name. */
    public UUID id(String contactName) {
        return contacts.get(contactName);
    }

    /** A thread with as many events as said, one a day. */
    public UUID thread(String contactName, String state, int events) {
        UUID id = newId();
        OffsetDateTime opened = START.plusDays(days++);
        run(
                "insert into interview_thread (institution_id, id, seeker_id, contact_id, purpose, approach, channel, state, opened_at, last_event_at, held_at)"
                        + " values (?, ?, ?, ?, 'Learn', 'COLD', 'EMAIL', ?, ?, ?, ?::timestamptz)",
                institution,
                id,
                seeker,
                id(contactName),
                state,
                opened,
                opened.plusDays(events - 1L),
                state.equals("HELD") ? opened.toString() : null);
        for (int i = 0; i < events; i++) {
            run(
                    "insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, summary) values (?, ?, ?, ?, 'REPLIED', ?, ?)",
                    institution,
                    UuidCreator.getTimeOrderedEpoch(),
                    seeker,
                    id,
                    opened.plusDays(i),
                    "event " + (i + 1));
        }
        return id;
    }

    /** One contact named another, a day after the referral before. */
    public UUID referral(String from, String to) {
        UUID id = newId();
        referred.add(from + "→" + to);
        run(
                "insert into referral (institution_id, id, seeker_id, from_contact_id, to_contact_id, name, mode, name_permission, outcome, made_at)"
                        + " values (?, ?, ?, ?, ?::uuid, ?, 'DIRECT', 'GRANTED', 'CONTACTED', ?)",
                institution,
                id,
                seeker,
                id(from),
                id(to) == null ? null : id(to).toString(),
                to,
                START.plusDays(days++));
        return id;
    }

    private UUID newId() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        made.add(id);
        return id;
    }

    public void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
