package org.throughline.graphql.giving;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.giving.HelpKind;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.referral.Tracing;
import org.throughline.graphql.relay.Node;

/** Help that came from a contact. */
@Type("HelpEvent")
@Description("Help that came from a contact, some of it much later (F6).")
@Stored(table = "help_event", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record HelpEventView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Who helped; null when the contact was deleted.")
        ContactView contact,

        @NonNull @Description("How.") HelpKind kind,
        @NonNull @Description("On which day.") LocalDate occurredOn,
        @Description("What they did.") String words,

        @Column(HelpEventView.LAG)
        @Description(
                "Days since the first interview with them; null when none was held by then. Practice is none (A12).")
        Integer lagDays,

        @Relation(HelpEventView.ORIGIN)
        @Description(
                "The first contact of the chain that led to who helped; whom nobody named is their own first contact (E7).")
        ContactView origin,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {

    /** Days of the seeker. */
    static final String LAG = """
            (select {}.occurred_on - f.day
             from (select (min(h.held_at) at time zone :zone::text)::date as day
                   from interview_thread h
                   where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = {}.contact_id
                     and h.held_at is not null and not h.practice and h.deleted_at is null) f
             where f.day <= {}.occurred_on)""";

    /** From the row itself. */
    static final String START = """
            with recursive back(parent, contact_id, made_at, referral_id, led_to) as (
                select s.id, s.contact_id, 'infinity'::timestamptz, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, null::uuid
                from (select distinct id from unnest(:parents) id) p cross join lateral (
                    select x.id, x.contact_id from help_event x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.id = p.id
                    offset 0) s""";

    static final String ORIGIN = START + Tracing.BACK + Tracing.FIRST;
}
