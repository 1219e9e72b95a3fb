select json_build_object('contacts', coalesce(json_agg(json_build_object(
    'id', c.id, 'name', c.name, 'title', c.title, 'strength', c.strength,
    'organization', case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) end,
    'threads', (
        select coalesce(json_agg(json_build_object(
            'id', t.id, 'state', t.state, 'channel', t.channel, 'openedAt', t.opened_at, 'lastEventAt', t.last_event_at,
            'events', (
                select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'occurredAt', e.occurred_at, 'summary', e.summary)
                                         order by e.occurred_at, e.id), '[]')
                from (select id, kind, occurred_at, summary from thread_event
                      where institution_id = :institution and seeker_id = :seeker and thread_id = t.id
                      order by occurred_at desc, id desc limit 3) e)) order by t.last_event_at desc, t.id desc), '[]')
        from (select id, state, channel, opened_at, last_event_at from interview_thread
              where institution_id = :institution and seeker_id = :seeker and contact_id = c.id and deleted_at is null
              order by last_event_at desc, id desc limit 5) t),
    'referrals', (
        select coalesce(json_agg(json_build_object(
            'id', r1.id, 'namePermission', r1.name_permission, 'madeAt', r1.made_at,
            'to', case when c1.id is not null then json_build_object('id', c1.id, 'name', c1.name, 'title', c1.title,
                'referrals', (
                    select coalesce(json_agg(json_build_object(
                        'id', r2.id, 'namePermission', r2.name_permission, 'madeAt', r2.made_at,
                        'to', case when c2.id is not null then json_build_object('id', c2.id, 'name', c2.name, 'title', c2.title,
                            'referrals', (
                                select coalesce(json_agg(json_build_object(
                                    'id', r3.id, 'namePermission', r3.name_permission, 'madeAt', r3.made_at,
                                    'to', case when c3.id is not null then json_build_object('id', c3.id, 'name', c3.name, 'title', c3.title) end)
                                    order by r3.made_at, r3.id), '[]')
                                from (select * from referral where institution_id = :institution and seeker_id = :seeker and from_contact_id = c2.id and deleted_at is null
                                      order by made_at, id limit 10) r3
                                left join contact c3 on c3.institution_id = :institution and c3.id = r3.to_contact_id and c3.deleted_at is null)) end)
                        order by r2.made_at, r2.id), '[]')
                    from (select * from referral where institution_id = :institution and seeker_id = :seeker and from_contact_id = c1.id and deleted_at is null
                          order by made_at, id limit 10) r2
                    left join contact c2 on c2.institution_id = :institution and c2.id = r2.to_contact_id and c2.deleted_at is null)) end)
            order by r1.made_at, r1.id), '[]')
        from (select * from referral where institution_id = :institution and seeker_id = :seeker and from_contact_id = c.id and deleted_at is null
              order by made_at, id limit 10) r1
        left join contact c1 on c1.institution_id = :institution and c1.id = r1.to_contact_id and c1.deleted_at is null))
    order by c.name_key, c.id), '[]'))::text
from (select id, name, name_key, title, strength, organization_id from contact
      where institution_id = :institution and seeker_id = :seeker and deleted_at is null
      order by name_key, id limit 50) c
left join organization o on o.institution_id = :institution and o.id = c.organization_id and o.deleted_at is null
