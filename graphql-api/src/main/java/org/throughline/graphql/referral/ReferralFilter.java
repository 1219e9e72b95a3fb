package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.graphql.catalogue.Where;

/** Which referrals: those that meet everything that is given. */
@Input("ReferralFilter")
@Description("Which referrals: those that meet everything that is given.")
public record ReferralFilter(
        @Description("Has come to one of these.") @Where("{}.outcome = any(:value::text[])")
        List<ReferralOutcome> outcome,

        @Description("Reaches the other person like this (E3, E4).") @Where("{}.mode = any(:value::text[])")
        List<ReferralMode> mode,

        @Description("The person named has become a contact (E5); false asks for names to follow up.")
        @Where(":value::boolean = ({}.to_contact_id is not null)")
        Boolean followed,

        @Description("Is to be written to, and nobody knows where (E3).")
        @Where(":value::boolean = " + ReferralView.INCOMPLETE)
        Boolean incomplete,

        @Description("It is time to ask what became of a promised introduction (E4).")
        @Where(":value::boolean = " + ReferralView.CHECK_IN_DUE)
        Boolean checkInDue) {}
