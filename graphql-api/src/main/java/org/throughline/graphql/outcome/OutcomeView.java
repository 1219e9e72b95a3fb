package org.throughline.graphql.outcome;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.outcome.OutcomeKind;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.referral.Tracing;
import org.throughline.graphql.relay.Node;

/** What came of the network. */
@Type("Outcome")
@Description("What came of the network: a job interview, an opening, a job (E7).")
@Stored(table = "outcome", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record OutcomeView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Through whom; null when through nobody, or when the contact was deleted.")
        ContactView contact,

        @NonNull @Description("What came.") OutcomeKind kind,
        @NonNull @Description("Such as the position.") String title,
        @Description("Where, by name.") String organization,
        @NonNull @Description("On which day.") LocalDate occurredOn,
        @Description("How it came about.") String words,

        @Relation(OutcomeView.ORIGIN)
        @Description("The first contact of the chain that led here; whom nobody named is their own first contact (E7).")
        ContactView origin,

        @NonNull
        @Column(OutcomeView.NEWS + ")")
        @Description("How many people are to hear of it (F5); 0 unless it is a job.")
        Integer goodNewsCount,

        @NonNull
        @Column(OutcomeView.NEWS + " and g.told_at is not null)")
        @Description("How many of them were told (F5).")
        Integer toldCount,

        @Column(OutcomeView.SHARE)
        @Description(
                "The share of them that was told, 0 to 1, without those who will not be; null when there is nobody (F5).")
        Double toldShare,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {

    static final String NEWS = """
            (select count(*) from good_news g
             where g.institution_id = :institution and g.seeker_id = :seeker and g.outcome_id = {}.id
               and g.deleted_at is null""";

    static final String SHARE = """
            (select round(count(g.told_at)::numeric / nullif(count(*), 0), 4) from good_news g
             where g.institution_id = :institution and g.seeker_id = :seeker and g.outcome_id = {}.id
               and g.waived_at is null and g.deleted_at is null)""";

    /** From the row itself. */
    static final String START = """
            with recursive back(parent, contact_id, made_at, referral_id, led_to) as (
                select s.id, s.contact_id, 'infinity'::timestamptz, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, null::uuid
                from (select distinct id from unnest(:parents) id) p cross join lateral (
                    select x.id, x.contact_id from outcome x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.id = p.id
                    offset 0) s""";

    static final String ORIGIN = START + Tracing.BACK + Tracing.FIRST;

    static final String PATH = START + Tracing.BACK + Tracing.PATH;
}
