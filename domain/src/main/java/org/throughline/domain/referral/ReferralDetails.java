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
 * @param namePermission may the referrer's name be used (E2); asked, if at all, when the referral was made
 * @param checkIn for a promised introduction; empty otherwise
 * @param details how to reach the person named, as it was told (E3); may be empty
 * @param madeAt when
 */
public record ReferralDetails(
        UUID fromContactId,
        Optional<UUID> threadId,
        Optional<UUID> toContactId,
        Optional<String> name,
        ReferralMode mode,
        NamePermission namePermission,
        CheckIn checkIn,
        Optional<String> details,
        Instant madeAt) {

    /**
     * When the seeker asks what became of a promised introduction (E4).
     *
     * @param on a day in the seeker's time zone; the earliest of the usual days unless told
     * @param reason why the day is none of the usual ones
     */
    public record CheckIn(Optional<LocalDate> on, Optional<String> reason) {
        /** Nothing is said of it. */
        public static final CheckIn UNTOLD = new CheckIn(Optional.empty(), Optional.empty());

        /** On this day. */
        public static CheckIn on(LocalDate day) {
            return new CheckIn(Optional.of(day), Optional.empty());
        }
    }
}
