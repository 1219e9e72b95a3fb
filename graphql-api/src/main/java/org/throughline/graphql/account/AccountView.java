package org.throughline.graphql.account;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.programme.InstitutionView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Node;

/** Who signs in. */
@Type("Account")
@Description("Who signs in.")
@Stored(table = "account", rights = Rights.OWN_ACCOUNT)
public record AccountView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as the person writes it.")
        String name,

        @NonNull @Description("The e-mail address to sign in with.")
        String email,

        @NonNull @Description("What the account may do.") List<@NonNull Role> roles,

        @Description("In which language the server writes to the person; null as long as it is the institution's.")
        Language language,

        @NonNull @Description("Whether the weekly digest comes by e-mail, where the server sends any.")
        Boolean weeklyDigest,

        @NonNull @ToOne("true") @Description("The institution it belongs to.")
        InstitutionView institution,

        @ToOne("{target}.account_id = {}.id") @Description("The seeker this account is; null for those who are not.")
        SeekerView seeker)
        implements Node {}
