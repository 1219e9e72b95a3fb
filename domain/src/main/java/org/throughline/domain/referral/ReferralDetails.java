package org.throughline.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seeker says of a referral, not checked yet.
 *
 * @param fromContactId who named someone
 * @param threadId in which interview; may be empty
 * @param toContactId whom, when they are a contact already
 * @param name whom, when they are no contact yet
 * @param mode who writes first (E3, E4)
 * @param namePermission may the referrer's name be used (E2)
 * @param checkInOn when the seeker asks what became of a promised introduction (E4); a day in the seeker's time zone
 * @param madeAt when
 */
public record ReferralDetails(
        UUID fromContactId,
        Optional<UUID> threadId,
        Optional<UUID> toContactId,
        Optional<String> name,
        ReferralMode mode,
        NamePermission namePermission,
        Optional<LocalDate> checkInOn,
        Instant madeAt) {}
