package org.throughline.graphql.interview;

/** Derived fields of threads and debriefs, in the SQL of the catalogue. Days are the seeker's, by the seeker's time zone. */
final class ThreadSql {
    private static final String INSTITUTION = " from institution i where i.institution_id = :institution)";
    private static final String ZONE =
            "(select s.time_zone from seeker s where s.institution_id = :institution and s.id = :seeker)";

    /** The day on which silence has lasted as long as the institution waits; on a weekend the Monday after, if it says so. */
    private static final String SILENCE_ENDS = "(select d.day + case when i.weekends_off"
            + " then case extract(isodow from d.day) when 6 then 2 when 7 then 1 else 0 end else 0 end"
            + " from institution i cross join lateral"
            + " (select ({}.waiting_since at time zone " + ZONE + ")::date + i.follow_up_days as day) d"
            + " where i.institution_id = :institution)";

    private static final String MAY_FOLLOW_UP = "{}.follow_ups < (select i.max_follow_ups" + INSTITUTION;

    /** B9. */
    static final String FOLLOW_UP_DUE_ON =
            "case when {}.waiting_since is not null and " + MAY_FOLLOW_UP + " then " + SILENCE_ENDS + " end";

    /** B10. */
    static final String CLOSE_DUE_ON =
            "case when {}.waiting_since is not null and not " + MAY_FOLLOW_UP + " then " + SILENCE_ENDS + " end";

    /** B11. */
    static final String ANSWER = "case when {}.requested_at is null then 'NOT_ASKED'"
            + " when {}.held_at is not null then 'ACCEPTED'"
            + " when {}.close_reason in ('DECLINED', 'UNABLE') then {}.close_reason"
            + " when {}.accepted_at is not null then 'ACCEPTED'"
            + " when {}.replied_at is not null then 'REPLIED'"
            + " when {}.close_reason = 'NO_REPLY' then 'IGNORED'"
            + " when {}.close_reason is not null then 'WITHDRAWN'"
            + " when " + CLOSE_DUE_ON + " < :today::date then 'IGNORED'"
            + " else 'WAITING' end";

    private static final String THANK_BY =
            "{}.held_at + (select i.thank_within_hours * interval '1 hour'" + INSTITUTION;

    /** F1. */
    static final String THANK_YOU_DUE_AT =
            "case when {}.thanked_at is null and {}.state <> 'CLOSED' then " + THANK_BY + " end";

    /** F1. */
    static final String THANKED_LATE = "{}.thanked_at > " + THANK_BY;

    private static final String OF_THREAD = " from interview_thread d where d.institution_id = :institution"
            + " and d.seeker_id = :seeker and d.id = {}.thread_id)";

    /** D2. */
    static final String OVERRUN =
            "{}.actual_minutes > (select coalesce(d.granted_minutes, d.requested_minutes)" + OF_THREAD;

    /** D2. */
    static final String LATE = "{}.arrived_at > (select d.scheduled_for" + OF_THREAD;

    /** D5. */
    static final String RESUME_UNASKED =
            "coalesce({}.resume_given and not coalesce({}.resume_asked_for, false), false)";

    /** D7. */
    static final String OPENING_BY_SEEKER = "coalesce({}.opening_raised_by = 'SEEKER', false)";

    /** D10. */
    static final String COMMITMENT_STATE =
            "case when {}.done_at is not null then 'DONE' when {}.dropped_at is not null then 'DROPPED' else 'OPEN' end";

    /** D10. */
    static final String COMMITMENT_OVERDUE =
            "coalesce({}.done_at is null and {}.dropped_at is null and {}.due_on < :today::date, false)";

    /** C7: the domain's checklist, with what is ticked of it. */
    static final String CHECKLIST = """
            select p.id as parent, l.position, l.item, l.practice, l.wording, k.ticked_at
            from unnest(:parents) p(id)
            join interview_thread t on t.institution_id = :institution and t.seeker_id = :seeker and t.id = p.id
            join (values
                (1, 'QUESTIONS', 'C3', 'Have your questions before you, the best three first.',
                    '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}'::text[]),
                (2, 'GIVE', 'C6', 'Know what you bring, and when you will mention it.',
                    '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}'),
                (3, 'RESUME', 'C7', 'Have your résumé at hand, and do not offer it.',
                    '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}'),
                (4, 'NUMBER', 'D1', 'Check the number, who calls whom, and the time zone.', '{PHONE}'),
                (5, 'LINK', 'D1', 'Open the link once; try camera and microphone; check the time zone.', '{VIDEO}'),
                (6, 'QUIET_PLACE', 'C7', 'Find a quiet place, charge the battery, silence everything else.',
                    '{PHONE,VIDEO}'),
                (7, 'DRESS', 'C7', 'Dress as people there do at work.', '{VIDEO,COFFEE,LUNCH,OFFICE}'),
                (8, 'BACKGROUND', 'C7', 'Light from the front, and a calm background.', '{VIDEO}'),
                (9, 'WAY', 'D2', 'Look up the way and be there ten minutes early.', '{COFFEE,LUNCH,OFFICE}'),
                (10, 'RECEPTION', 'C7', 'Know whom to ask for at the reception, and bring an identity card.',
                    '{OFFICE}'),
                (11, 'BILL', 'D6', 'Have the means to pay for both, and offer it.', '{COFFEE,LUNCH}'),
                (12, 'CLOCK', 'D2', 'Keep an eye on the clock: end when their time is over.',
                    '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}'),
                (13, 'NAMES', 'E1', 'Ask at the end who else to talk to, and thank them.',
                    '{PHONE,VIDEO,COFFEE,LUNCH,OFFICE}')
            ) l(position, item, practice, wording, formats)
                on case when t.slot_format is null then cardinality(l.formats) = 5 else t.slot_format = any(l.formats) end
            left join checklist_tick k on k.institution_id = :institution and k.seeker_id = :seeker and k.thread_id = p.id
                and k.item = l.item and k.deleted_at is null""";

    private ThreadSql() {}
}
