package org.throughline.graphql.action;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.shared.Practice;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.referral.ReferralView;

/** Something to do next. */
@Type("NextAction")
@Description("Something to do next. It is computed: whatever satisfies it makes it go away.")
@Stored(rights = Rights.BY_RELATION)
public record NextActionView(
        @NonNull @Description("Names this action; give it to snooze or dismiss it.")
        String key,

        @NonNull @Description("What is to do.") ActionKind kind,
        @NonNull @Description("The practice behind it.") Practice practice,

        @Description(
                "The day by which it is due, in the seeker's time zone; moved to Monday from a weekend where the institution says so. Null when any day will do.")
        LocalDate dueOn,

        @NonNull @Description("Whether that day has passed.")
        Boolean overdue,

        @NonNull @Description("Why, in a sentence.") String why,

        @ToOne("{target}.id = {}.contact_id") @Description("Who it is about.")
        ContactView contact,

        @ToOne("{target}.id = {}.thread_id") @Description("Which interview it is about.")
        InterviewThreadView thread,

        @ToOne("{target}.id = {}.referral_id") @Description("Which referral it is about.")
        ReferralView referral,

        @NonNull @Description("The id of what it is about, such as a thread, a commitment or a target.")
        String subjectId) {}
