package org.throughline.graphql.keepingintouch;

/** What several fields of a contact are computed from. All of it is found by the contact, through an index that leads there. */
public final class TieSql {
    /** An interview was held with them; practice is none (A12). */
    static final String INTERVIEWED = """
            exists (
                select from interview_thread h
                where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = {}.id
                  and h.held_at is not null and not h.practice and h.deleted_at is null)""";

    /**
     * When the seeker and the contact {@code c} last had to do with each other: what happened in threads (but for what the seeker did alone: opening,
     * preparing and closing), touches, signals, names they gave, gives and takes, help, introductions, messages sent and
     * good news told. Help is known by its day, and counts from that day's start.
     */
    public static final String LAST_INTERACTION_WITH_C = """
            greatest(
                (select max(e.occurred_at) from interview_thread h cross join lateral (
                     select v.occurred_at from thread_event v
                     where v.institution_id = :institution and v.seeker_id = :seeker and v.thread_id = h.id
                       and v.kind not in ('OPENED', 'PREPARED', 'CLOSED')
                     order by v.occurred_at desc limit 1) e
                 where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = c.id
                   and h.deleted_at is null),
                (select max(x.occurred_at) from touch x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_at) from signal x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from referral x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.from_contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_at) from exchange x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.occurred_on)::timestamp at time zone :zone::text from help_event x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from introduction x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.made_at) from introduction x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.other_id = c.id
                   and x.deleted_at is null),
                (select max(x.sent_at) from message x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null),
                (select max(x.told_at) from good_news x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = c.id
                   and x.deleted_at is null))""";

    /** The same for a row of any name. */
    static final String LAST_INTERACTION = "(select " + LAST_INTERACTION_WITH_C + " from (values ({}.id)) c(id))";

    /** Months between touches: the contact's own, or what the institution has set. */
    static final String CADENCE =
            "coalesce({}.cadence_months, (select i.cadence_months from institution i where i.institution_id = :institution))";

    /** As many months after the last interaction as the cadence says, on the seeker's calendar. */
    static final String NEXT_TOUCH = "(case when " + CADENCE + " > 0 and " + INTERVIEWED + " then ((" + LAST_INTERACTION
            + " at time zone :zone::text)::date + make_interval(months => " + CADENCE + "))::date end)";

    private TieSql() {}
}
