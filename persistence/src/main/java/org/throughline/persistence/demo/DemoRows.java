package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;

/** The rows of all tables of a demo, read from what the domain made. */
final class DemoRows {
    /** An introduction is broken when nothing came of it so long after the check-in; the domain has no step for it yet. */
    private static final int BROKEN_AFTER_DAYS = 30;

    private final LocalDate today;
    private final String passwordHash;

    private final CopyTable institutions = new CopyTable(
            "institution",
            "institution_id",
            "slug",
            "name",
            "time_zone",
            "follow_up_days",
            "max_follow_ups",
            "open_request_cap",
            "person_request_cap",
            "smallest_group",
            "recent_graduate_years",
            "demo",
            "created_at");
    private final CopyTable cohorts =
            new CopyTable("cohort", "institution_id", "id", "name", "goal_date", "created_at");
    private final CopyTable accounts =
            new CopyTable("account", "institution_id", "id", "email", "name", "roles", "password_hash", "created_at");
    private final CopyTable seekers = new CopyTable(
            "seeker",
            "institution_id",
            "id",
            "account_id",
            "cohort_id",
            "level",
            "goal_date",
            "target",
            "time_zone",
            "created_at");
    private final CopyTable organizations = new CopyTable(
            "organization", "institution_id", "id", "seeker_id", "name", "sector", "place", "created_at", "updated_at");
    private final CopyTable contacts = new CopyTable(
            "contact",
            "institution_id",
            "id",
            "seeker_id",
            "organization_id",
            "name",
            "title",
            "place",
            "school",
            "graduation_year",
            "source",
            "horizon",
            "interest",
            "tags",
            "strength",
            "linked_in_url",
            "linked_in_key",
            "linked_in_connected_on",
            "created_at",
            "updated_at");
    private final CopyTable contactPoints = new CopyTable(
            "contact_point", "institution_id", "contact_id", "position", "seeker_id", "kind", "value", "label");
    private final CopyTable threads = new CopyTable(
            "interview_thread",
            "institution_id",
            "id",
            "seeker_id",
            "contact_id",
            "purpose",
            "approach",
            "channel",
            "requested_minutes",
            "granted_minutes",
            "state",
            "close_reason",
            "follow_ups",
            "scheduled_for",
            "opened_at",
            "requested_at",
            "held_at",
            "last_event_at");
    private final CopyTable events = new CopyTable(
            "thread_event",
            "institution_id",
            "id",
            "seeker_id",
            "thread_id",
            "kind",
            "occurred_at",
            "recorded_at",
            "summary",
            "scheduled_for",
            "granted_minutes",
            "close_reason");
    private final CopyTable referrals = new CopyTable(
            "referral",
            "institution_id",
            "id",
            "seeker_id",
            "from_contact_id",
            "thread_id",
            "to_contact_id",
            "name",
            "mode",
            "name_permission",
            "check_in_on",
            "outcome",
            "made_at");

    DemoRows(LocalDate today, String passwordHash) {
        this.today = today;
        this.passwordHash = passwordHash;
    }

    void add(Roster roster) {
        InstitutionPlan plan = roster.institution();
        InstitutionSettings settings = plan.settings();
        institutions.add(
                roster.institutionId(),
                plan.slug(),
                plan.name(),
                plan.zone(),
                settings.followUpDays(),
                settings.maxFollowUps(),
                settings.openRequestCap(),
                settings.personRequestCap(),
                settings.smallestGroup(),
                settings.recentGraduateYears(),
                true,
                roster.foundedAt());
        for (int i = 0; i < plan.cohorts().size(); i++) {
            CohortPlan cohort = plan.cohorts().get(i);
            cohorts.add(
                    roster.institutionId(),
                    roster.cohortIds().get(i),
                    cohort.name(),
                    cohort.goalDate(),
                    roster.foundedAt());
        }
        roster.accounts().forEach(account -> add(roster, account));
        roster.seekers().forEach(seeker -> add(roster, seeker));
    }

    void add(Network network) {
        network.organizations().forEach(this::add);
        network.contacts().forEach(this::add);
        network.threads().forEach(this::add);
        network.events().forEach(this::add);
        network.referrals().forEach(this::add);
    }

    /** Sends all rows, each after those it refers to. */
    DemoSummary sendTo(CopyManager copy) throws SQLException, IOException {
        int institutionCount = institutions.sendTo(copy);
        cohorts.sendTo(copy);
        int accountCount = accounts.sendTo(copy);
        int seekerCount = seekers.sendTo(copy);
        int organizationCount = organizations.sendTo(copy);
        int contactCount = contacts.sendTo(copy);
        contactPoints.sendTo(copy);
        int threadCount = threads.sendTo(copy);
        int eventCount = events.sendTo(copy);
        int referralCount = referrals.sendTo(copy);
        return new DemoSummary(
                institutionCount,
                accountCount,
                seekerCount,
                organizationCount,
                contactCount,
                threadCount,
                eventCount,
                referralCount);
    }

    private void add(Roster roster, AccountPlan account) {
        accounts.add(
                roster.institutionId(),
                account.id(),
                account.email(),
                account.name(),
                account.roles(),
                passwordHash,
                account.createdAt());
    }

    private void add(Roster roster, SeekerPlan seeker) {
        seekers.add(
                roster.institutionId(),
                seeker.id(),
                seeker.account().id(),
                seeker.cohortId(),
                seeker.level(),
                seeker.goalDate(),
                seeker.target(),
                seeker.zone(),
                seeker.createdAt());
    }

    private void add(Organization organization) {
        organizations.add(
                organization.key().institutionId(),
                organization.id(),
                organization.seekerId(),
                organization.name(),
                organization.sector(),
                organization.place(),
                organization.createdAt(),
                organization.updatedAt());
    }

    private void add(Contact contact) {
        ContactDetails details = contact.details();
        contacts.add(
                contact.key().institutionId(),
                contact.id(),
                contact.seekerId(),
                details.organizationId(),
                details.name(),
                details.title(),
                details.place(),
                details.school(),
                details.graduationYear(),
                contact.source(),
                details.horizon(),
                details.interest(),
                details.tags(),
                details.strength(),
                details.linkedInUrl(),
                contact.linkedInKey(),
                details.linkedInConnectedOn(),
                contact.createdAt(),
                contact.updatedAt());
        List<ContactPoint> points = contact.points();
        for (int position = 0; position < points.size(); position++) {
            ContactPoint point = points.get(position);
            contactPoints.add(
                    contact.key().institutionId(),
                    contact.id(),
                    position,
                    point.seekerId(),
                    point.kind(),
                    point.value(),
                    point.label());
        }
    }

    private void add(InterviewThread thread) {
        Progress progress = thread.progress();
        threads.add(
                thread.key().institutionId(),
                thread.id(),
                thread.seekerId(),
                thread.contactId(),
                thread.purpose(),
                thread.approach(),
                thread.channel(),
                thread.requestedMinutes(),
                progress.grantedMinutes(),
                progress.state(),
                progress.closeReason(),
                progress.followUps(),
                progress.scheduledFor(),
                thread.openedAt(),
                progress.requestedAt(),
                progress.heldAt(),
                progress.lastEventAt());
    }

    private void add(ThreadEvent event) {
        Step step = event.step();
        events.add(
                event.key().institutionId(),
                event.id(),
                event.seekerId(),
                event.threadId(),
                step.kind(),
                step.occurredAt(),
                event.recordedAt(),
                step.summary(),
                step.scheduledFor(),
                step.grantedMinutes(),
                step.closeReason());
    }

    private void add(Referral referral) {
        referrals.add(
                referral.key().institutionId(),
                referral.id(),
                referral.seekerId(),
                referral.fromContactId(),
                referral.threadId(),
                referral.toContactId(),
                referral.name(),
                referral.mode(),
                referral.namePermission(),
                referral.checkInOn(),
                isBroken(referral) ? ReferralOutcome.BROKEN : referral.outcome(),
                referral.madeAt());
    }

    private boolean isBroken(Referral referral) {
        return referral.mode() == ReferralMode.INTRODUCTION
                && referral.toContactId().isEmpty()
                && referral.checkInOn()
                        .filter(day -> day.plusDays(BROKEN_AFTER_DAYS).isBefore(today))
                        .isPresent();
    }
}
