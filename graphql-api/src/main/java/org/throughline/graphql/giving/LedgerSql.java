package org.throughline.graphql.giving;

/** What gives and takes are counted by; the domain's {@code Ledger} says what counts. */
final class LedgerSql {
    /** The gives and takes of {@code k.contact_id}. */
    static final String LEDGER = """
            select (select count(*) from exchange x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.direction = 'GIVE' and x.occurred_at is not null and x.deleted_at is null)
                 + (select count(*) from introduction x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.deleted_at is null)
                 + (select count(*) from touch x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.brought is not null and x.deleted_at is null) as gives,
                   (select count(*) from exchange x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.direction = 'TAKE' and x.occurred_at is not null and x.deleted_at is null)
                 + (select count(*) from interview_thread x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.held_at is not null and not x.practice and x.deleted_at is null)
                 + (select count(*) from referral x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.from_contact_id = k.contact_id
                      and x.deleted_at is null)
                 + (select count(*) from help_event x
                    where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = k.contact_id
                      and x.deleted_at is null) as takes""";

    private static final String OF_CONTACT =
            " from (select {}.id as contact_id) k cross join lateral (" + LEDGER + ") b)";

    static final String GIVES = "(select b.gives" + OF_CONTACT;
    static final String TAKES = "(select b.takes" + OF_CONTACT;
    static final String BALANCE = "(select b.gives - b.takes" + OF_CONTACT;

    /**
     * For each contact who gave more than they got: their needs as the seeker noted them, the latest first, then what suits
     * why their work is of interest, then what suits anybody.
     */
    static final String IDEAS = "with owing as ("
            + " select k.contact_id, c.horizon from (select distinct contact_id from unnest(:parents) contact_id) k cross join lateral ("
            + LEDGER
            + ") b"
            + """
             cross join lateral (
                 select x.horizon from contact x
                 where x.institution_id = :institution and x.seeker_id = :seeker and x.id = k.contact_id
                 offset 0) c
             where b.takes > b.gives),
            """ + GivingIdeas.IDEAS + """
            select o.contact_id as parent, f.kind, f.idea, f.their_need,
                   row_number() over (partition by o.contact_id order by f.rank, f.place) as position
            from owing o cross join lateral (
                select 1 as rank, row_number() over (order by n.noted_at desc, n.id desc) as place, 'HELP' as kind,
                       n.insight as idea, true as their_need
                from insight n
                where n.institution_id = :institution and n.seeker_id = :seeker and n.contact_id = o.contact_id
                  and n.kind = 'CONTACT_NEED' and n.deleted_at is null
                union all
                select case when i.horizon is null then 3 else 2 end, i.place, i.kind, i.idea, false
                from ideas i
                where i.horizon is null or i.horizon = o.horizon) f""";

    private LedgerSql() {}
}
