package org.throughline.graphql.referral;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of referrals. */
@Description("A place in a list of referrals.")
public record ReferralEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") ReferralView node) {}
