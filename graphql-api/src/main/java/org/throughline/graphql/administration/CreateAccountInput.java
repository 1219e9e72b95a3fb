package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Role;
import org.throughline.domain.programme.SeekerLevel;

/** An account to make. */
@Input("CreateAccountInput")
@Description("An account to make.")
public record CreateAccountInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The name as the person writes it; 200 characters at most.")
        String name,

        @NonNull @Description("The e-mail address to sign in with.")
        String email,

        @NonNull @Description("What the account may do, one role at least.")
        List<Role> roles,

        @Id @Description("The cohort that a seeker is in; none unless told.")
        String cohortId,

        @Description("Where a seeker stands; STUDENT unless told (A10).")
        SeekerLevel level) {}
