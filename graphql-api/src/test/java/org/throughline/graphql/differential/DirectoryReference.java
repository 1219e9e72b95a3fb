package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.graphql.read.NetworkFixture;

/** The institution's directory, and who of it is free this month, the plainest way. */
final class DirectoryReference {
    static final Map<String, String> TABLES = Map.of(
            "DirectoryPerson",
            "select * from directory_person where institution_id = :institution and deleted_at is null");

    /** Every request of the institution, whatever became of it, with what its contact is known by. */
    static final String REQUESTS = """
            select t.requested_at, c.directory_person_id, c.linked_in_key,
                   array(select lower(p.value) from contact_point p where p.contact_id = c.id and p.kind = 'EMAIL') as emails
            from interview_thread t join contact c on c.id = t.contact_id
            where t.institution_id = :institution and t.requested_at is not null and not t.practice""";

    private final Model model;
    private final Map<String, DataFetcher<?>> special;

    DirectoryReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        special.put("Query.directory", this::page);
        special.put(
                "Query.directoryPerson",
                asked -> model.all("DirectoryPerson")
                        .filter(person -> person.id().toString().equalsIgnoreCase(asked.getArgument("id")))
                        .findFirst()
                        .orElse(null));
        special.put("DirectoryPerson.requestsThisMonth", asked -> null);
        special.put("DirectoryPerson.freeThisMonth", asked -> isFree(asked.getSource()));
        special.put("DirectoryPerson.contact", asked -> taken(asked.getSource()));
        for (String column : List.of("email", "phone", "linked_in_url")) {
            String[] words = column.split("_");
            String field = words.length == 1 ? column : "linkedInUrl";
            special.put("DirectoryPerson." + field, asked -> shown(asked, column, null));
        }
        special.put("DirectoryPerson.furtherEmails", asked -> shown(asked, "further_emails", List.of()));
        special.put(
                "Contact.directoryPerson",
                asked -> model.find("DirectoryPerson", asked.<Row>getSource().get("directory_person_id")));
        special.put("Contact.freeThisMonth", asked -> isFreeContact(asked.getSource()));
    }

    private Object page(DataFetchingEnvironment asked) {
        return Pages.of(
                model.all("DirectoryPerson")
                        .filter(like(Reference.filter(asked)))
                        .toList(),
                new Pages.Order("", "name_key", false),
                asked.getArguments());
    }

    private Predicate<Row> like(Map<String, Object> filter) {
        Integer from = (Integer) Pages.whole(filter.get("graduatedFrom"));
        Integer until = (Integer) Pages.whole(filter.get("graduatedUntil"));
        return person -> {
            Integer year = (Integer) person.get("graduation_year");
            return holdsEachWord(filter.get("search"), person)
                    && Stream.of("organization", "sector", "place", "school")
                            .allMatch(column -> same(filter.get(column), person.get(column)))
                    && (from == null || year != null && year >= from)
                    && (until == null || year != null && year <= until)
                    && (filter.get("group") == null
                            || ((List<?>) person.get("groups"))
                                    .stream().anyMatch(group -> same(filter.get("group"), group)))
                    && (filter.get("freeThisMonth") == null
                            || filter.get("freeThisMonth").equals(isFree(person)));
        };
    }

    private boolean holdsEachWord(Object search, Row person) {
        if (search == null || folded(search).isEmpty()) {
            return true;
        }
        List<?> groups = (List<?>) person.get("groups");
        List<String> texts = Stream.concat(
                        Stream.of("name", "title", "organization", "sector", "place", "school", "topics")
                                .map(person::get),
                        groups.stream())
                .filter(Objects::nonNull)
                .map(text -> model.folded((String) text))
                .toList();
        return Stream.of(folded(search).split(" ", -1))
                .allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private String folded(Object text) {
        Reference.refuseNul((String) text);
        return model.folded((String) text);
    }

    private boolean same(Object wish, Object value) {
        return wish == null || value != null && folded(wish).equals(model.folded((String) value));
    }

    private boolean isFree(Row person) {
        ZoneId zone = ZoneId.of(
                (String) model.all("Institution").findFirst().orElseThrow().get("time_zone"));
        YearMonth month = YearMonth.from(NetworkFixture.START.atZoneSameInstant(zone));
        long received = model.all("DirectoryRequest")
                .filter(request -> isThem(person, request, addresses(request)))
                .filter(request -> YearMonth.from(
                                request.instant("requested_at").atZone(zone))
                        .equals(month))
                .count();
        return received < (Integer) person.get("monthly_limit");
    }

    private Boolean isFreeContact(Row contact) {
        Set<Object> addresses = model.all("ContactPoint")
                .filter(point -> contact.id().equals(point.get("contact_id")) && "EMAIL".equals(point.get("kind")))
                .map(point -> lower(point.get("value")))
                .collect(Collectors.toSet());
        List<Row> people = model.all("DirectoryPerson")
                .filter(person -> isThem(person, contact, addresses))
                .toList();
        return people.isEmpty() ? null : people.stream().allMatch(this::isFree);
    }

    private static boolean isThem(Row person, Row contact, Set<Object> addresses) {
        return person.id().equals(contact.get("directory_person_id"))
                || person.get("linked_in_key") != null
                        && person.get("linked_in_key").equals(contact.get("linked_in_key"))
                || Stream.concat(
                                Stream.ofNullable(person.get("email")),
                                ((List<?>) person.get("further_emails")).stream())
                        .anyMatch(address -> addresses.contains(lower(address)));
    }

    private static Set<Object> addresses(Row request) {
        return Set.copyOf((List<?>) request.get("emails"));
    }

    private static Object lower(Object address) {
        return ((String) address).toLowerCase(Locale.ROOT);
    }

    private Row taken(Row person) {
        return model.all("Contact")
                .filter(contact -> person.id().equals(contact.get("directory_person_id")))
                .min(Comparator.comparing((Row contact) -> contact.instant("created_at"))
                        .thenComparing(contact -> contact.id().toString()))
                .orElse(null);
    }

    private Object shown(DataFetchingEnvironment asked, String column, Object unlessShown) {
        Row person = asked.getSource();
        return taken(person) == null ? unlessShown : person.get(column);
    }
}
