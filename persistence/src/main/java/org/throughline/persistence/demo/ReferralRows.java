package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.referral.Referral;

/** Referrals. */
final class ReferralRows {
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
            "permission_at",
            "details",
            "check_in_on",
            "check_in_reason",
            "introduced_at",
            "outcome",
            "made_at");

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
                referral.permissionAt(),
                referral.details(),
                referral.checkInOn(),
                referral.checkInReason(),
                referral.introducedAt(),
                referral.outcome(),
                referral.madeAt());
    }

    int sendTo(CopyManager copy) throws SQLException, IOException {
        return referrals.sendTo(copy);
    }
}
