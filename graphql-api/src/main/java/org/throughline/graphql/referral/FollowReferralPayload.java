package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What became of the referral, or why it was refused. */
@Description("What became of the referral, or why it was refused.")
public record FollowReferralPayload(
        @Description("The referral, which leads to the contact now; null when refused.")
        ReferralView referral,

        @Description("The contact that the person named has become; null when refused.")
        ContactView contact,

        @Description("The thread just opened with them; null when refused.")
        InterviewThreadView thread,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static FollowReferralPayload of(Result result) {
        return new FollowReferralPayload(
                result.changed("referral", ReferralView.class),
                result.changed("contact", ContactView.class),
                result.changed("thread", InterviewThreadView.class),
                result.userErrors());
    }
}
