package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;

/** Referrals. */
final class ReferralRows {
    /** An introduction is broken when nothing came of it so long after the check-in; the domain has no step for it yet. */
    private static final int BROKEN_AFTER_DAYS = 30;

    private final LocalDate today;
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

    ReferralRows(LocalDate today) {
        this.today = today;
    }

    void add(Referral referral) {
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

    int sendTo(CopyManager copy) throws SQLException, IOException {
        return referrals.sendTo(copy);
    }

    private boolean isBroken(Referral referral) {
        return referral.mode() == ReferralMode.INTRODUCTION
                && referral.toContactId().isEmpty()
                && referral.checkInOn()
                        .filter(day -> day.plusDays(BROKEN_AFTER_DAYS).isBefore(today))
                        .isPresent();
    }
}
