package org.throughline.graphql.read;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Map<UUID, UUID> threads = new LinkedHashMap<>();
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

    /** The same, who administers the institution as well. */
    public Viewer administrator() {
        return new Viewer(institution, account, Optional.of(seeker), Set.of(Role.SEEKER, Role.ADMIN), ZoneId.of("UTC"));
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

    /** The contact of this name. */
    public UUID id(String contactName) {
        return contacts.get(contactName);
    }

    /** Every contact. */
    public List<UUID> contactIds() {
        return List.copyOf(contacts.values());
    }

    /** Every thread. */
    public List<UUID> threadIds() {
        return List.copyOf(threads.keySet());
    }

    /** With whom a thread is. */
    public UUID contactOf(UUID thread) {
        return threads.get(thread);
    }

    /** Somebody in the institution's directory, by columns and their values in turn. */
    public UUID person(Object... columnsAndValues) {
        return row("directory_person", List.of("institution_id", "id"), columnsAndValues);
    }

    /** A row of one of the seeker's tables, by its columns and their values in turn. */
    public UUID row(String table, Object... columnsAndValues) {
        return row(table, List.of("institution_id", "id", "seeker_id"), columnsAndValues);
    }

    private UUID row(String table, List<String> keys, Object... columnsAndValues) {
        UUID id = newId();
        List<String> columns = new ArrayList<>(keys);
        List<Object> values = new ArrayList<>(List.of(institution, id, seeker).subList(0, keys.size()));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add((String) columnsAndValues[i]);
            values.add(columnsAndValues[i + 1]);
        }
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        run("insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places), values.toArray());
        return id;
    }

    /** A thread with as many events as said, one a day. */
    public UUID thread(String contactName, String state, int events) {
        UUID id = newId();
        threads.put(id, id(contactName));
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

    /** How an interview went: some columns, as text. */
    public void debrief(UUID thread, List<String> columns, List<String> values) {
        String set = columns.stream()
                .map(column -> column + " = (jsonb_populate_record(null::debrief, jsonb_build_object('" + column
                        + "', ?::text)))." + column)
                .collect(Collectors.joining(", "));
        UUID id = newId();
        run(
                "insert into debrief (institution_id, id, seeker_id, thread_id) values (?, ?, ?, ?)",
                institution,
                id,
                seeker,
                thread);
        List<Object> all = new ArrayList<>(values);
        all.add(id);
        run("update debrief set " + set + " where id = ?", all.toArray());
    }

    /** Something agreed with the contact of a thread. */
    public void commitment(UUID thread, boolean inThread, String by, String dueOn, String doneAt, String droppedAt) {
        run(
                "insert into commitment (institution_id, id, seeker_id, contact_id, thread_id, promised_by, promised_at, what, due_on,"
                        + " done_at, dropped_at) select t.institution_id, ?, t.seeker_id, t.contact_id,"
                        + " case when ? then t.id end, ?, t.last_event_at, 'Send the study', ?::date, ?::timestamptz,"
                        + " ?::timestamptz from interview_thread t where t.id = ?",
                newId(),
                inThread,
                by,
                dueOn,
                doneAt,
                droppedAt,
                thread);
    }

    /** How close the connection with the contact of a thread was. */
    public void strength(UUID thread, int strength, String notedAt) {
        run(
                "insert into strength_note (institution_id, id, seeker_id, contact_id, thread_id, strength, noted_at)"
                        + " select t.institution_id, ?, t.seeker_id, t.contact_id, t.id, ?, ?::timestamptz"
                        + " from interview_thread t where t.id = ?",
                newId(),
                strength,
                notedAt,
                thread);
    }

    /** Something was seen to before an interview. */
    public void tick(UUID thread, String item) {
        run(
                "insert into checklist_tick (institution_id, id, seeker_id, thread_id, item, ticked_at) values (?, ?, ?, ?, ?, ?)",
                institution,
                UuidCreator.getTimeOrderedEpoch(),
                seeker,
                thread,
                item,
                START);
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

    /** A new id, which is one of {@link #ids}. */
    public UUID newId() {
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
