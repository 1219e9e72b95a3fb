package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Role;

/** What is to change of an account: what is not given stays. */
@Input("UpdateAccountInput")
@Description("What is to change of an account: what is not given stays.")
public record UpdateAccountInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as the person writes it; 200 characters at most.")
        String name,

        @Description(
                "The e-mail address to sign in with. Another one ends sessions, API tokens, and links that were sent to the one before.")
        String email,

        @Description("What the account may do, one role at least.")
        List<Role> roles) {}
