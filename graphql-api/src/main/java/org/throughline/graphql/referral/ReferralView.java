package org.throughline.graphql.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** A contact named someone else to talk to. */
@Type("Referral")
@Description("A contact named someone else to talk to (E1).")
@Stored(table = "referral", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ReferralView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @ToOne("{target}.id = {}.from_contact_id")
        @Description("Who named someone; null when that contact was deleted.")
        ContactView from,

        @ToOne("{target}.id = {}.to_contact_id")
        @Description("The contact that the person named has become; null as long as there is only a name.")
        ContactView to,

        @NonNull @Description("The name of the person named, as it was told.")
        String name,

        @ToOne("{target}.id = {}.thread_id") @Description("In which interview; null when it was outside of one.")
        InterviewThreadView thread,

        @NonNull @Description("Who writes first (E3, E4).") ReferralMode mode,

        @Description("How to reach the person named, as it was told (E3).")
        String details,

        @NonNull @Name("isIncomplete") @Column(ReferralView.INCOMPLETE) @Description("""
                        Whether the seeker is to write and does not know where to: a direct referral without details, to nobody \
                        with an address, a number, a link or a LinkedIn profile (E3).""")
        Boolean isIncomplete,

        @NonNull @Description("May the seeker use the referrer's name? (E2)")
        NamePermission namePermission,

        @Description("When they said whether their name may be used; null as long as they were not asked (E2).")
        Instant permissionAt,

        @Description("The day on which the seeker asks what became of a promised introduction (E4).")
        LocalDate checkInOn,

        @Description("Why the check-in is on none of the usual days (E4).")
        String checkInReason,

        @NonNull
        @Column(ReferralView.CHECK_IN_DUE)
        @Description("Whether it is time to ask what became of a promised introduction (E4).")
        Boolean checkInDue,

        @Description("When the promised introduction was made (E4).")
        Instant introducedAt,

        @NonNull @Description("What became of it.") ReferralOutcome outcome,
        @NonNull @Description("When it was made.") Instant madeAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {

    /** Nobody can be written to whose address is not known. */
    static final String INCOMPLETE = """
            ({}.mode = 'DIRECT' and {}.details is null and not exists (
                select from contact k
                where k.institution_id = :institution and k.seeker_id = :seeker and k.id = {}.to_contact_id
                  and k.deleted_at is null
                  and (k.linked_in_url is not null or exists (
                      select from contact_point w
                      where w.institution_id = :institution and w.seeker_id = :seeker and w.contact_id = k.id))))""";

    /** The seeker's day has come. */
    static final String CHECK_IN_DUE =
            "({}.mode = 'INTRODUCTION' and {}.outcome = 'PENDING' and {}.check_in_on <= :today::date)";
}
