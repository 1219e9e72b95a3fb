package org.throughline.bench.smallrye;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The same page from SmallRye GraphQL as its guide says: a batched source field for each edge. */
@GraphQLApi
@ApplicationScoped
public class Page {
    @Inject
    Tables tables;

    @Query
    public List<ContactRow> contacts(@Id String institution, @Id String seeker, int first) {
        return tables.contacts(UUID.fromString(institution), UUID.fromString(seeker), first);
    }

    public List<OrganizationRow> organization(@Source List<ContactRow> contacts) {
        UUID[] ids = contacts.stream()
                .map(ContactRow::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<String, OrganizationRow> found = tables.organizations(contacts.get(0).owner(), ids).stream()
                .collect(toMap(OrganizationRow::id, Function.identity()));
        return contacts.stream()
                .map(contact -> found.get(String.valueOf(contact.organizationId())))
                .toList();
    }

    public List<List<ThreadRow>> threads(@Source List<ContactRow> contacts) {
        Map<String, List<ThreadRow>> found = tables.threads(contacts.get(0).owner(), ids(contacts, ContactRow::id)).stream()
                .collect(groupingBy(ThreadRow::contactId));
        return inOrder(contacts, ContactRow::id, found);
    }

    public List<List<EventRow>> events(@Source List<ThreadRow> threads) {
        Map<String, List<EventRow>> found = tables.events(threads.get(0).owner(), ids(threads, ThreadRow::id)).stream()
                .collect(groupingBy(EventRow::threadId));
        return inOrder(threads, ThreadRow::id, found);
    }

    public List<List<ReferralRow>> referrals(@Source List<ContactRow> contacts) {
        Map<String, List<ReferralRow>> found = tables.referrals(contacts.get(0).owner(), ids(contacts, ContactRow::id)).stream()
                .collect(groupingBy(ReferralRow::fromContactId));
        return inOrder(contacts, ContactRow::id, found);
    }

    private static <T> UUID[] ids(List<T> parents, Function<T, String> id) {
        return parents.stream().map(id).distinct().map(UUID::fromString).toArray(UUID[]::new);
    }

    private static <P, C> List<List<C>> inOrder(List<P> parents, Function<P, String> id, Map<String, List<C>> children) {
        return parents.stream()
                .map(parent -> children.getOrDefault(id.apply(parent), List.of()))
                .toList();
    }
}
