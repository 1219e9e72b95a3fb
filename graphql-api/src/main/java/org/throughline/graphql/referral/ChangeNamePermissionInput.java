package org.throughline.graphql.referral;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.referral.NamePermission;

/** What somebody said to the question whether their name may be used (E2). */
@Input("ChangeNamePermissionInput")
@Description("What somebody said to the question whether their name may be used (E2).")
public record ChangeNamePermissionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which referral.") String referralId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("What they said.") NamePermission namePermission,
        @Description("When; now unless told.") Instant permissionAt) {}
