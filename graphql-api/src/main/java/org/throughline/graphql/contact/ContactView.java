package org.throughline.graphql.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.relay.Node;

/** A person the seeker wants to learn from, or has learned from already. */
@Type("Contact")
@Description("A person the seeker wants to learn from, or has learned from already.")
@Stored(table = "contact", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ContactView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("What they are at work.") String title,
        @Description("Where they work.") OrganizationView organization,
        @Description("Where they live or work.") String place,
        @Description("Where they studied (A5).") String school,
        @Description("The year they graduated in (A5).") Integer graduationYear,

        @NonNull @Description("How they came into the network.")
        ContactSource source,

        @Description("Why their work is of interest (A2).") Horizon horizon,

        @Description("What the seeker hopes to learn from them, the seed of a purpose (A3).")
        String interest,

        @NonNull @Description("The seeker's own words to find them by.")
        List<@NonNull String> tags,

        @NonNull @Description("Groups, clubs and associations they belong to (A5).")
        List<@NonNull String> groups,

        @Description("Quality of the connection, from 1 (a name only) to 5 (close) (D4).")
        Integer strength,

        @NonNull
        @ToMany(
                foreignKey = "contact_id",
                where = "{}.kind = 'EMAIL'",
                order = @OrderBy(value = "{}.position", type = "int"))
        @Description("E-mail addresses, the best first.")
        List<@NonNull ContactPointView> emails,

        @NonNull
        @ToMany(
                foreignKey = "contact_id",
                where = "{}.kind = 'PHONE'",
                order = @OrderBy(value = "{}.position", type = "int"))
        @Description("Telephone numbers, the best first.")
        List<@NonNull ContactPointView> phones,

        @NonNull
        @ToMany(
                foreignKey = "contact_id",
                where = "{}.kind = 'LINK'",
                order = @OrderBy(value = "{}.position", type = "int"))
        @Description("Web addresses, the best first.")
        List<@NonNull ContactPointView> links,

        @Name("linkedInUrl") @Description("The address of their LinkedIn profile.")
        String linkedInUrl,

        @Name("linkedInConnectedOn") @Description("The day on which both connected on LinkedIn (F3).")
        LocalDate linkedInConnectedOn,

        @Relation(ContactView.ORIGIN) @Description("""
                        The first contact of the chain that led to this one, going back from the earliest referral to this \
                        contact to ever earlier ones (E7). Null when no referral led here.""") ContactView origin,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version,

        @NonNull @Description("When they were written down.")
        Instant createdAt,

        @NonNull @Description("When they were changed last.")
        Instant updatedAt)
        implements Node {

    /** Goes back in time from referral to referral, so that a cycle ends where it began. */
    static final String ORIGIN = """
            with recursive back(parent, contact_id, made_at, referral_id) as (
                select p.id, p.id, 'infinity'::timestamptz, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid
                from unnest(:parents) p(id)
                union all
                select b.parent, f.from_contact_id, f.made_at, f.id
                from back b cross join lateral (
                    select r.from_contact_id, r.made_at, r.id
                    from referral r
                    where r.institution_id = :institution and r.seeker_id = :seeker and r.deleted_at is null
                      and r.to_contact_id = b.contact_id and (r.made_at, r.id) < (b.made_at, b.referral_id)
                    order by r.made_at, r.id
                    limit 1) f)
            select distinct on (parent) parent, contact_id as id, 1 as position
            from back
            where made_at < 'infinity'
            order by parent, made_at, referral_id""";
}
