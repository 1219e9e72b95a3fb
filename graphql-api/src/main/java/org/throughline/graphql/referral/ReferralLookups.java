package org.throughline.graphql.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.referral.PersonNamed;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.Referrals;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Lookups;

/** Finds the referrals that mutations change, and what is known of the people named in them. */
@ApplicationScoped
class ReferralLookups {
    @Inject
    private Referrals referrals;

    /** The viewer's referral that an input names, if it is as the client has read it. */
    Outcome<Referral> find(Viewer viewer, String id, Integer ifVersion) {
        return Lookups.find("referralId", id, wanted -> referrals.find(viewer, wanted))
                .then(referral -> Lookups.unchangedSince(ifVersion, referral));
    }

    /** Somebody of whom only the name is known. */
    PersonNamed stranger(Viewer viewer) {
        return PersonNamed.stranger(referrals.addressOf(viewer));
    }

    /** A contact, named by another. */
    PersonNamed contact(Viewer viewer, UUID from, Contact to) {
        return PersonNamed.contact(
                to,
                referrals.addressOf(viewer),
                referrals.exists(viewer, to.id(), from),
                referrals.exists(viewer, from, to.id()));
    }
}
