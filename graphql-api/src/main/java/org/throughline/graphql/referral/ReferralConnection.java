package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of referrals. */
@Description("A page of referrals.")
public record ReferralConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ReferralEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ReferralView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
