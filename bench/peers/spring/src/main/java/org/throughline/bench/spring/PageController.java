package org.throughline.bench.spring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Controller;

/** One statement for the children of all parents of a level. All parents of a request are one seeker's. */
@Controller
class PageController {
    private static final String CONTACTS = """
            select institution_id, seeker_id, id, name, title, strength, organization_id
            from contact
            where institution_id = :institution and seeker_id = :seeker and deleted_at is null
            order by name_key, id
            limit :first
            """;
    private static final String ORGANIZATIONS = """
            select id, name, sector
            from organization
            where institution_id = :institution and seeker_id = :seeker and id = any(:ids) and deleted_at is null
            """;
    private static final String THREADS = """
            select t.institution_id, t.seeker_id, t.id, t.contact_id, t.state, t.channel, t.opened_at, t.last_event_at
            from unnest(:ids) parent (id)
            cross join lateral (
                select *
                from interview_thread
                where institution_id = :institution and seeker_id = :seeker and contact_id = parent.id and deleted_at is null
                order by last_event_at desc, id desc
                limit 5
            ) t
            """;
    private static final String EVENTS = """
            select e.id, e.thread_id, e.kind, e.occurred_at, e.summary
            from unnest(:ids) parent (id)
            cross join lateral (
                select *
                from thread_event
                where institution_id = :institution and seeker_id = :seeker and thread_id = parent.id
                order by occurred_at desc, id desc
                limit 3
            ) e
            """;
    private static final String REFERRALS = """
            select r.id, r.from_contact_id, r.name_permission, r.made_at,
                   c.institution_id, c.seeker_id, c.id as to_id, c.name, c.title, c.strength, c.organization_id
            from unnest(:ids) parent (id)
            cross join lateral (
                select *
                from referral
                where institution_id = :institution and seeker_id = :seeker and from_contact_id = parent.id and deleted_at is null
                order by made_at, id
                limit 10
            ) r
            left join lateral (
                select *
                from contact
                where institution_id = :institution and id = r.to_contact_id and deleted_at is null
                offset 0
            ) c on true
            """;

    private final JdbcClient jdbc;

    PageController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryMapping
    List<Contact> contacts(@Argument UUID institution, @Argument UUID seeker, @Argument int first) {
        return jdbc.sql(CONTACTS)
                .param("institution", institution)
                .param("seeker", seeker)
                .param("first", first)
                .query((row, number) -> contact(row, row.getObject("id", UUID.class)))
                .list();
    }

    @BatchMapping
    Map<Contact, Organization> organization(List<Contact> contacts) {
        List<UUID> ids = contacts.stream()
                .map(Contact::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Organization> found =
                children(ORGANIZATIONS, contacts.get(0).owner(), ids, PageController::organization).stream()
                        .collect(toMap(Organization::id, Function.identity()));
        Map<Contact, Organization> byContact = new HashMap<>();
        contacts.forEach(contact -> byContact.put(contact, found.get(contact.organizationId())));
        return byContact;
    }

    @BatchMapping
    Map<Contact, List<InterviewThread>> threads(List<Contact> contacts) {
        Map<UUID, List<InterviewThread>> found =
                children(THREADS, contacts.get(0).owner(), ids(contacts), PageController::thread).stream()
                        .collect(groupingBy(InterviewThread::contactId));
        return byParent(contacts, Contact::id, found);
    }

    @BatchMapping
    Map<InterviewThread, List<ThreadEvent>> events(List<InterviewThread> threads) {
        List<UUID> ids = threads.stream().map(InterviewThread::id).toList();
        Map<UUID, List<ThreadEvent>> found =
                children(EVENTS, threads.get(0).owner(), ids, PageController::event).stream()
                        .collect(groupingBy(ThreadEvent::threadId));
        return byParent(threads, InterviewThread::id, found);
    }

    @BatchMapping
    Map<Contact, List<Referral>> referrals(List<Contact> contacts) {
        Map<UUID, List<Referral>> found =
                children(REFERRALS, contacts.get(0).owner(), ids(contacts), PageController::referral).stream()
                        .collect(groupingBy(Referral::fromContactId));
        return byParent(contacts, Contact::id, found);
    }

    private <T> List<T> children(String sql, Owner owner, Collection<UUID> parents, Mapping<T> mapping) {
        return jdbc.sql(sql)
                .param("institution", owner.institution())
                .param("seeker", owner.seeker())
                .param("ids", new SqlArrayValue("uuid", parents.toArray()))
                .query((row, number) -> mapping.of(row))
                .list();
    }

    private static List<UUID> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }

    private static <P, C> Map<P, List<C>> byParent(List<P> parents, Function<P, UUID> id, Map<UUID, List<C>> children) {
        Map<P, List<C>> byParent = new HashMap<>();
        parents.forEach(parent -> byParent.put(parent, children.getOrDefault(id.apply(parent), List.of())));
        return byParent;
    }

    private static Contact contact(ResultSet row, UUID id) throws SQLException {
        return new Contact(
                owner(row),
                id,
                row.getString("name"),
                row.getString("title"),
                row.getObject("strength", Integer.class),
                row.getObject("organization_id", UUID.class));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(row.getObject("institution_id", UUID.class), row.getObject("seeker_id", UUID.class));
    }

    private static Organization organization(ResultSet row) throws SQLException {
        return new Organization(row.getObject("id", UUID.class), row.getString("name"), row.getString("sector"));
    }

    private static InterviewThread thread(ResultSet row) throws SQLException {
        return new InterviewThread(
                owner(row),
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("state"),
                row.getString("channel"),
                instant(row, "opened_at"),
                instant(row, "last_event_at"));
    }

    private static ThreadEvent event(ResultSet row) throws SQLException {
        return new ThreadEvent(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getString("kind"),
                instant(row, "occurred_at"),
                row.getString("summary"));
    }

    private static Referral referral(ResultSet row) throws SQLException {
        UUID to = row.getObject("to_id", UUID.class);
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("from_contact_id", UUID.class),
                row.getString("name_permission"),
                instant(row, "made_at"),
                to == null ? null : contact(row, to));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** From a row. */
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }
}
