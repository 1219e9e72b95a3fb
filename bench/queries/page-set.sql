with page as materialized (
    select c.id, c.name, c.name_key, c.title, c.strength, o.id as organization_id, o.name as organization_name, o.sector
    from (select * from contact where institution_id = :institution and seeker_id = :seeker and deleted_at is null
          order by name_key, id limit 50) c
    left join organization o on o.institution_id = :institution and o.id = c.organization_id and o.deleted_at is null
), thread as materialized (
    select page.id as contact, t.* from page cross join lateral (
        select id, state, channel, opened_at, last_event_at from interview_thread
        where institution_id = :institution and contact_id = page.id and deleted_at is null
        order by last_event_at desc, id desc limit 5) t
), event_json as (
    select thread.id, json_agg(json_build_object('id', e.id, 'kind', e.kind, 'occurredAt', e.occurred_at, 'summary', e.summary)
                               order by e.occurred_at, e.id) as list
    from thread cross join lateral (
        select id, kind, occurred_at, summary from thread_event
        where institution_id = :institution and thread_id = thread.id
        order by occurred_at desc, id desc limit 3) e
    group by thread.id
), thread_json as (
    select t.contact, json_agg(json_build_object('id', t.id, 'state', t.state, 'channel', t.channel, 'openedAt', t.opened_at,
                                                 'lastEventAt', t.last_event_at, 'events', coalesce(e.list, '[]'))
                               order by t.last_event_at desc, t.id desc) as list
    from thread t left join event_json e on e.id = t.id
    group by t.contact
), first as materialized (
    select page.id as parent, r.*, c.name, c.title from page cross join lateral (
        select id, name_permission, made_at, to_contact_id from referral
        where institution_id = :institution and from_contact_id = page.id and deleted_at is null order by made_at, id limit 10) r
    left join lateral (select name, title from contact where institution_id = :institution and id = r.to_contact_id and deleted_at is null offset 0) c on true
), second as materialized (
    select first.to_contact_id as parent, r.*, c.name, c.title
    from (select distinct to_contact_id from first where to_contact_id is not null) first cross join lateral (
        select id, name_permission, made_at, to_contact_id from referral
        where institution_id = :institution and from_contact_id = first.to_contact_id and deleted_at is null order by made_at, id limit 10) r
    left join lateral (select name, title from contact where institution_id = :institution and id = r.to_contact_id and deleted_at is null offset 0) c on true
), third as (
    select second.to_contact_id as parent, r.*, c.name, c.title
    from (select distinct to_contact_id from second where to_contact_id is not null) second cross join lateral (
        select id, name_permission, made_at, to_contact_id from referral
        where institution_id = :institution and from_contact_id = second.to_contact_id and deleted_at is null order by made_at, id limit 10) r
    left join lateral (select name, title from contact where institution_id = :institution and id = r.to_contact_id and deleted_at is null offset 0) c on true
), third_json as (
    select parent, json_agg(json_build_object('id', id, 'namePermission', name_permission, 'madeAt', made_at,
                                              'to', case when name is not null then json_build_object('id', to_contact_id, 'name', name, 'title', title) end)
                            order by made_at, id) as list
    from third group by parent
), second_json as (
    select s.parent, json_agg(json_build_object('id', s.id, 'namePermission', s.name_permission, 'madeAt', s.made_at,
                                                'to', case when s.name is not null then json_build_object(
                                                    'id', s.to_contact_id, 'name', s.name, 'title', s.title, 'referrals', coalesce(t.list, '[]')) end)
                              order by s.made_at, s.id) as list
    from second s left join third_json t on t.parent = s.to_contact_id group by s.parent
), first_json as (
    select f.parent, json_agg(json_build_object('id', f.id, 'namePermission', f.name_permission, 'madeAt', f.made_at,
                                                'to', case when f.name is not null then json_build_object(
                                                    'id', f.to_contact_id, 'name', f.name, 'title', f.title, 'referrals', coalesce(s.list, '[]')) end)
                              order by f.made_at, f.id) as list
    from first f left join second_json s on s.parent = f.to_contact_id group by f.parent
)
select json_build_object('contacts', coalesce(json_agg(json_build_object(
    'id', p.id, 'name', p.name, 'title', p.title, 'strength', p.strength,
    'organization', case when p.organization_id is not null then json_build_object('id', p.organization_id, 'name', p.organization_name, 'sector', p.sector) end,
    'threads', coalesce(t.list, '[]'), 'referrals', coalesce(r.list, '[]')) order by p.name_key, p.id), '[]'))::text
from page p left join thread_json t on t.contact = p.id left join first_json r on r.parent = p.id
