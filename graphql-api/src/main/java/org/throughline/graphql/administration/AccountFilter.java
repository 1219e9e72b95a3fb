package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.account.Role;
import org.throughline.graphql.catalogue.Where;

/** Which accounts: those that meet everything that is given. */
@Input("AccountFilter")
@Description("Which accounts: those that meet everything that is given.")
public record AccountFilter(
        @Description("Stands in the name, where neither accents nor case matter, or in the e-mail address.") @Where("""
                (strpos({}.name_key, (select fold(:value))) > 0 or strpos({}.email_key, (select lower(:value))) > 0)""")
        String text,

        @Description("Has this role, maybe among others.") @Where(":value::text = any ({}.roles)")
        Role role,

        @Id @Description("Is a seeker of this cohort.") @Where("""
                exists (select from seeker k
                        where k.institution_id = :institution and k.account_id = {}.id and k.cohort_id = :value::uuid)""")
        String cohort,

        @Description("Is a seeker without a cohort; false asks for the others.") @Where("""
                :value::boolean = exists (
                    select from seeker k
                    where k.institution_id = :institution and k.account_id = {}.id and k.cohort_id is null)""")
        Boolean withoutCohort,

        @Description("Has a password or has come by the identity provider; false asks for those who were never here.")
        @Where(":value::boolean = ({}.password_hash is not null or " + ManagedAccountView.BY_PROVIDER + ")")
        Boolean hasGotIn,

        @Description("Lets nobody in any longer; false asks for those that do.")
        @Where(":value::boolean = ({}.deactivated_at is not null)")
        Boolean isDeactivated) {}
