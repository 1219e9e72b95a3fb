package org.throughline.graphql.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;

/** A contact named someone else to talk to. */
@Input("RecordReferralInput")
@Description("A contact named someone else to talk to.")
public record RecordReferralInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Who named someone.") String fromContactId,
        @Id @Description("In which interview with them.") String threadId,

        @Id @Description("Whom, when they are a contact already.")
        String toContactId,

        @Description("Whom, when they are no contact yet.") String name,
        @NonNull @Description("Who writes first (E3, E4).") ReferralMode mode,

        @NonNull @Description("May you use the name of who named them? (E2)")
        NamePermission namePermission,

        @Description("How to reach the person named, such as an e-mail address (E3).")
        String details,

        @Description(
                "The day on which you ask what became of a promised introduction (E4); the first of the usual days unless told.")
        LocalDate checkInOn,

        @Description("Why the check-in is earlier or later than the institution's usual days (E4).")
        String checkInReason,

        @Description("When; now unless told.") Instant madeAt) {}
