package org.throughline.graphql.referral;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.ThreadState;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;

/** One step of a chain of referrals. */
@Type("ChainLink")
@Description("One step of a chain of referrals: who led to whom (E5).")
@Stored(rights = Rights.BY_RELATION)
public record ChainLinkView(
        @NonNull @Description("How many referrals away from where the chain starts; 1 is nearest.")
        Integer depth,

        @ToOne("{target}.id = {}.from_contact_id") @Description("Who named someone.")
        ContactView from,

        @ToOne("{target}.id = {}.to_contact_id") @Description("Who was named.")
        ContactView to,

        @ToOne("{target}.id = {}.referral_id") @Description("The referral that links both.")
        ReferralView referral,

        @Column("""
                        (select h.state from interview_thread h
                         where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = {}.to_contact_id
                           and h.deleted_at is null
                         order by h.last_event_at desc, h.id desc limit 1)""")
        @Description("The state of the latest interview thread with the one who was named; null when there is none.")
        ThreadState threadState) {}
