package org.throughline.graphql.referral;

/**
 * SQL that goes back in time from a contact, from referral to ever earlier referral, so that a circle ends where it began
 * (E7). It follows a {@code with recursive back(parent, contact_id, made_at, referral_id, led_to) as (select …} that says
 * where to start.
 */
public final class Tracing {
    /** The way back. */
    public static final String BACK = """

                union all
                select b.parent, f.from_contact_id, f.made_at, f.id, b.contact_id
                from back b cross join lateral (
                    select r.from_contact_id, r.made_at, r.id
                    from referral r
                    where r.institution_id = :institution and r.seeker_id = :seeker and r.deleted_at is null
                      and r.to_contact_id = b.contact_id and (r.made_at, r.id) < (b.made_at, b.referral_id)
                    order by r.made_at, r.id
                    limit 1) f)
            """;

    /** The contact where the way back ends; the start itself when nobody named it. */
    public static final String FIRST = """
            select distinct on (parent) parent, contact_id as id, 1 as position
            from back
            where contact_id is not null
            order by parent, made_at, referral_id""";

    /** The links of a chain, from the first contact on. */
    public static final String PATH = """
            select b.parent, row_number() over w as position, row_number() over w as depth, b.referral_id,
                   b.contact_id as from_contact_id, b.led_to as to_contact_id
            from back b
            where b.made_at < 'infinity'
            window w as (partition by b.parent order by b.made_at, b.referral_id)""";

    private Tracing() {}
}
