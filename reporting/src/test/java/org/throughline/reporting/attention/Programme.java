package org.throughline.reporting.attention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** An institution in Auckland, at noon there on Wednesday, 4 March 2026, with cohorts, advisors and seekers as a test writes them. */
public final class Programme {
    static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    public static final Instant NOW = TODAY.atTime(12, 0).atZone(ZONE).toInstant();
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final DataSource dataSource;
    private final UUID institution = UUID.randomUUID();

    private Programme(DataSource dataSource) {
        this.dataSource = dataSource;
        run(
                "insert into institution (institution_id, slug, name, time_zone) values (?, ?, 'A college', ?)",
                institution,
                institution.toString(),
                ZONE.getId());
    }

    public static Programme in(DataSource dataSource) {
        return new Programme(dataSource);
    }

    public UUID institution() {
        return institution;
    }

    public UUID cohort(String name, LocalDate goal) {
        UUID id = UUID.randomUUID();
        run(
                "insert into cohort (institution_id, id, name, goal_date) values (?, ?, ?, ?)",
                institution,
                id,
                name,
                goal);
        return id;
    }

    /** Somebody with these roles, who looks after these cohorts. */
    public Viewer account(Set<Role> roles, UUID... cohorts) {
        Viewer viewer = new Viewer(institution, newAccount("Staff", roles), Optional.empty(), roles, ZoneOffset.UTC);
        for (UUID cohort : cohorts) {
            run(
                    "insert into cohort_advisor (institution_id, cohort_id, account_id) values (?, ?, ?)",
                    institution,
                    cohort,
                    viewer.accountId());
        }
        return viewer;
    }

    /** Who came 200 days ago and has neither goal date nor target. */
    SeekerRow seeker(String name, UUID cohort) {
        UUID account = newAccount(name, Set.of(Role.SEEKER));
        UUID id = UUID.randomUUID();
        run(
                "insert into seeker (institution_id, id, account_id, cohort_id, level, created_at) values (?, ?, ?, ?, 'STUDENT', ?)",
                institution,
                id,
                account,
                cohort,
                noon(200));
        return new SeekerRow(id, account);
    }

    private UUID newAccount(String name, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, ?, cast(? as text[]))",
                institution,
                id,
                id + "@example.org",
                name,
                roles.toString().replace('[', '{').replace(']', '}'));
        return id;
    }

    /** Noon in Auckland so many days ago; ahead of today when negative. */
    static Instant noon(int daysAgo) {
        return at(TODAY.minusDays(daysAgo).atTime(12, 0));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    public void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A seeker, and what they did. */
    final class SeekerRow {
        private final UUID id;
        private final UUID account;

        private SeekerRow(UUID id, UUID account) {
            this.id = id;
            this.account = account;
        }

        UUID id() {
            return id;
        }

        Viewer viewer() {
            return new Viewer(institution, account, Optional.of(id), Set.of(Role.SEEKER), ZoneOffset.UTC);
        }

        SeekerRow sharing() {
            return set("advisor_access = 'NAMES_AND_STATES'");
        }

        SeekerRow joined(int daysAgo) {
            return set("created_at = ?", noon(daysAgo).atOffset(ZoneOffset.UTC));
        }

        SeekerRow goal(int inDays, Integer target) {
            return set("goal_date = ?, target = ?", TODAY.plusDays(inDays), target);
        }

        SeekerRow movesTo(UUID cohort) {
            return set("cohort_id = ?", cohort);
        }

        SeekerRow set(String change, Object... values) {
            Object[] all = new Object[values.length + 2];
            System.arraycopy(values, 0, all, 0, values.length);
            all[values.length] = institution;
            all[values.length + 1] = id;
            run("update seeker set " + change + " where institution_id = ? and id = ?", all);
            return this;
        }

        SeekerRow deactivated() {
            run("update account set deactivated_at = now() where institution_id = ? and id = ?", institution, account);
            return this;
        }

        /** A thread with a contact of this name, in a state, whose last step was then. */
        ThreadRow thread(String contact, String state, Instant lastStep) {
            UUID contactId = UUID.randomUUID();
            UUID thread = UUID.randomUUID();
            run(
                    "insert into contact (institution_id, id, seeker_id, name, source) values (?, ?, ?, ?, 'MANUAL')",
                    institution,
                    contactId,
                    id,
                    contact);
            run(
                    """
                    insert into interview_thread (institution_id, id, seeker_id, contact_id, approach, channel, state,
                                                  close_reason, opened_at, last_event_at)
                    values (?, ?, ?, ?, 'COLD', 'EMAIL', ?, ?, ?, ?)""",
                    institution,
                    thread,
                    id,
                    contactId,
                    state,
                    state.equals("CLOSED") ? "NO_REPLY" : null,
                    lastStep,
                    lastStep);
            return new ThreadRow(id, contactId, thread);
        }

        /** A request that was sent then and still waits. */
        ThreadRow asked(String contact, int daysAgo) {
            return thread(contact, "REQUESTED", noon(daysAgo))
                    .set("requested_at = ?, waiting_since = ?", noon(daysAgo), noon(daysAgo));
        }

        /** A request of so many days ago that nobody answered. */
        ThreadRow ignored(String contact, int daysAgo) {
            return thread(contact, "CLOSED", noon(0)).set("requested_at = ?", noon(daysAgo));
        }

        /** An interview that was held and thanked for. */
        ThreadRow held(String contact, int daysAgo) {
            return thread(contact, "THANKED", noon(0))
                    .set(
                            "requested_at = ?, accepted_at = ?, held_at = ?, thanked_at = ?",
                            noon(daysAgo + 5),
                            noon(daysAgo + 4),
                            noon(daysAgo),
                            noon(daysAgo));
        }

        /** An interview that was held then and waits for thanks. */
        ThreadRow unthanked(String contact, Instant heldAt) {
            return thread(contact, "HELD", noon(0)).set("requested_at = ?, held_at = ?", noon(100), heldAt);
        }
    }

    /** A thread. */
    final class ThreadRow {
        private final UUID seeker;
        private final UUID contact;
        private final UUID id;

        private ThreadRow(UUID seeker, UUID contact, UUID id) {
            this.seeker = seeker;
            this.contact = contact;
            this.id = id;
        }

        ThreadRow set(String change, Object... values) {
            Object[] all = new Object[values.length + 2];
            System.arraycopy(values, 0, all, 0, values.length);
            all[values.length] = institution;
            all[values.length + 1] = id;
            run("update interview_thread set " + change + " where institution_id = ? and id = ?", all);
            return this;
        }

        ThreadRow practice() {
            return set("practice = true");
        }

        ThreadRow deleted() {
            return set("deleted_at = now()");
        }

        /** A request drafted for it, in which the outreach check found this. */
        ThreadRow draft(String findings, int daysAgo) {
            run("""
                    insert into message (institution_id, id, seeker_id, contact_id, thread_id, kind, channel, language, body,
                                         text_key, verdict, findings, created_at)
                    values (?, ?, ?, ?, ?, 'REQUEST', 'EMAIL', 'en', 'x', 'x', 'WARNING', cast(? as text[]), ?)""", institution, UUID.randomUUID(), seeker, contact, id, findings, noon(daysAgo));
            return this;
        }

        /** A debrief that says whether names were asked for; null says nothing. */
        ThreadRow askedForNames(Boolean asked) {
            run(
                    "insert into debrief (institution_id, id, seeker_id, thread_id, asked_for_names) values (?, ?, ?, ?, ?)",
                    institution,
                    UUID.randomUUID(),
                    seeker,
                    id,
                    asked);
            return this;
        }

        /** Somebody was named in it. */
        ThreadRow named(String who) {
            run("""
                    insert into referral (institution_id, id, seeker_id, from_contact_id, thread_id, name, mode,
                                          name_permission, outcome, made_at)
                    values (?, ?, ?, ?, ?, ?, 'DIRECT', 'GRANTED', 'PENDING', ?)""", institution, UUID.randomUUID(), seeker, contact, id, who, noon(1));
            return this;
        }
    }
}
