package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.programme.InstitutionSettings;

/** Institutions, their cohorts and questions, accounts and seekers. */
final class ProgrammeRows {
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
            "advisor_access",
            "created_at");
    private final CopyTable advisors =
            new CopyTable("cohort_advisor", "institution_id", "id", "cohort_id", "account_id", "since");
    private final CopyTable bank =
            new CopyTable("bank_question", "institution_id", "id", "topic", "language", "question", "created_at");

    /** All accounts have the same password, hashed once: hashing is slow on purpose. */
    ProgrammeRows(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void add(Roster roster) {
        addInstitution(roster);
        InstitutionPlan plan = roster.institution();
        for (int i = 0; i < plan.cohorts().size(); i++) {
            CohortPlan cohort = plan.cohorts().get(i);
            cohorts.add(
                    roster.institutionId(),
                    roster.cohortIds().get(i),
                    cohort.name(),
                    cohort.goalDate(),
                    roster.foundedAt());
        }
        roster.bank()
                .forEach(offered -> bank.add(
                        roster.institutionId(),
                        offered.id(),
                        offered.topic(),
                        offered.language(),
                        offered.question(),
                        offered.createdAt()));
        roster.accounts().forEach(account -> add(roster, account));
        roster.seekers().forEach(seeker -> add(roster, seeker));
        roster.advisors()
                .forEach(advisor -> advisors.add(
                        roster.institutionId(),
                        advisor.id(),
                        advisor.cohortId(),
                        advisor.accountId(),
                        roster.foundedAt()));
    }

    int sendInstitutionsTo(CopyManager copy) throws SQLException, IOException {
        int count = institutions.sendTo(copy);
        cohorts.sendTo(copy);
        bank.sendTo(copy);
        return count;
    }

    int sendAccountsTo(CopyManager copy) throws SQLException, IOException {
        int count = accounts.sendTo(copy);
        advisors.sendTo(copy);
        return count;
    }

    int sendSeekersTo(CopyManager copy) throws SQLException, IOException {
        return seekers.sendTo(copy);
    }

    private void addInstitution(Roster roster) {
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
                seeker.access(),
                seeker.createdAt());
    }
}
