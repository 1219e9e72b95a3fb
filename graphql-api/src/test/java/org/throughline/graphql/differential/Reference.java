package org.throughline.graphql.differential;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.graphql.action.NextActionSql;
import org.throughline.graphql.execution.ServerSchema;

/** Answers queries by graphql-java's own completion, field by field, from the model. */
final class Reference {
    private static final int YEAR = 2026;
    private static final String TODAY = "2026-01-05";
    private static final Map<String, Pages.Order> ORDERS = Map.of(
            "NAME", new Pages.Order("NAME", "name_key", false),
            "EMAIL", new Pages.Order("EMAIL", "email_key", false),
            "STRENGTH", new Pages.Order("STRENGTH", "strength", false),
            "CREATED_AT", new Pages.Order("CREATED_AT", "created_at", false),
            "UPDATED_AT", new Pages.Order("UPDATED_AT", "updated_at", false));

    private final Model model;
    private final Map<String, DataFetcher<?>> special = new HashMap<>();

    Reference(Model model) {
        this.model = model;
        roots();
        edges();
        nextActions();
        interviews();
        new NetworkReference(model, special).add();
        new AimReference(model, special).register();
        new TimelineReference(model, special).register();
        new TransferReference(model, special).register();
        AimReference.CONNECTIONS.forEach(this::connection);
        TransferReference.CONNECTIONS.forEach(this::connection);
        DuplicateReference.CONNECTIONS.forEach(this::connection);
        new DuplicateReference(model, special).register();
        new DirectoryReference(model, special).register();
        connection("DirectoryPerson");
        AdministrationReference.CONNECTIONS.forEach(this::connection);
        AdministrationReference.register(special);
        learning();
        outreach();
    }

    GraphQL graphQL() {
        GraphQLSchema schema = ServerSchema.get();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    code.dataFetcher(
                            FieldCoordinates.coordinates(object, field),
                            special.getOrDefault(object.getName() + "." + field.getName(), column(field.getName())));
                }
            }
        }
        code.typeResolver("Node", found -> schema.getObjectType(((Row) found.getObject()).type()));
        return GraphQL.newGraphQL(schema.transform(changed -> changed.codeRegistry(code.build())))
                .build();
    }

    private void roots() {
        special.put("Query.viewer", asked -> model.all("Account").findFirst().orElseThrow());
        special.put("Query.node", asked -> id(asked) == null ? null : model.anything(id(asked)));
        special.put("Query.contact", asked -> model.find("Contact", id(asked)));
        special.put("Query.thread", asked -> model.find("InterviewThread", id(asked)));
        special.put("Query.contacts", asked -> contacts(asked, row -> true));
        special.put("Query.threads", asked -> threads(asked, row -> true));
        special.put(
                "Query.organizations",
                asked -> Pages.of(
                        model.all("Organization")
                                .filter(organizations(filter(asked)))
                                .toList(),
                        new Pages.Order("", "name_key", false),
                        asked.getArguments()));
    }

    private void edges() {
        special.put(
                "Account.institution",
                asked -> model.all("Institution").findFirst().orElseThrow());
        special.put("Account.seeker", asked -> model.all("Seeker").findFirst().orElse(null));
        special.put(
                "Seeker.calendarFeed",
                asked -> model.all("CalendarFeed").findFirst().orElse(null));
        special.put("Seeker.cohort", asked -> model.find("Cohort", source(asked).get("cohort_id")));
        special.put(
                "Query.auditLog",
                asked -> Pages.of(
                        model.all("AuditEntry").toList(),
                        new Pages.Order("", "happened_at", true),
                        asked.getArguments()));
        special.put("Query.advisedSeeker", asked -> null);
        special.put("Seeker.contacts", asked -> contacts(asked, row -> true));
        special.put("Seeker.threads", asked -> threads(asked, row -> true));
        List.of("organizations", "referrals", "outcomes")
                .forEach(edge -> special.put(
                        "Seeker." + edge, asked -> ((DataFetcher<?>) special.get("Query." + edge)).get(asked)));
        special.put(
                "Seeker.looks",
                asked -> Pages.of(
                        model.all("Look").toList(), new Pages.Order("", "looked_at", true), asked.getArguments()));
        special.put("Organization.contacts", asked -> contacts(asked, pointsHere("organization_id", asked)));
        special.put(
                "Contact.organization",
                asked -> model.find("Organization", source(asked).get("organization_id")));
        special.put("Contact.emails", points("EMAIL"));
        special.put("Contact.phones", points("PHONE"));
        special.put("Contact.links", points("LINK"));
        special.put("Contact.threads", asked -> threads(asked, pointsHere("contact_id", asked)));
        special.put("Contact.referrals", asked -> referrals(asked, "from_contact_id"));
        special.put("Contact.referredBy", asked -> referrals(asked, "to_contact_id"));
        special.put("Contact.origin", asked -> model.origin(source(asked).id()));
        special.put("Contact.chain", this::chain);
        special.put(
                "InterviewThread.contact",
                asked -> model.find("Contact", source(asked).get("contact_id")));
        special.put("InterviewThread.referrals", asked -> referrals(asked, "thread_id"));
        special.put(
                "InterviewThread.events",
                asked -> Pages.of(
                        model.all("ThreadEvent")
                                .filter(pointsHere("thread_id", asked))
                                .toList(),
                        new Pages.Order("", "occurred_at", false),
                        asked.getArguments()));
        for (String type : List.of("Referral", "ChainLink")) {
            special.put(
                    type + ".from", asked -> model.find("Contact", source(asked).get("from_contact_id")));
            special.put(
                    type + ".to", asked -> model.find("Contact", source(asked).get("to_contact_id")));
        }
        special.put(
                "Referral.thread",
                asked -> model.find("InterviewThread", source(asked).get("thread_id")));
        special.put(
                "ChainLink.referral",
                asked -> model.find("Referral", source(asked).get("referral_id")));
        for (String type : List.of(
                "Contact",
                "Look",
                "AuditEntry",
                "Organization",
                "InterviewThread",
                "ThreadEvent",
                "Referral",
                "Message",
                "MessageTemplate")) {
            connection(type);
        }
        for (String type : NetworkReference.TYPES) {
            special.put(type + "Connection.nodes", asked -> page(asked).rows());
            special.put(type + "Connection.pageInfo", this::page);
            special.put(type + "Connection.totalCount", asked -> page(asked).total());
            special.put(type + "Connection.edges", this::edgesOf);
            special.put(
                    type + "Edge.node",
                    asked -> asked.<Map<String, Object>>getSource().get("node"));
            special.put(
                    type + "Edge.cursor",
                    asked -> asked.<Map<String, Object>>getSource().get("cursor"));
        }
        special.put("PageInfo.hasNextPage", asked -> page(asked).hasNext());
        special.put("PageInfo.hasPreviousPage", asked -> page(asked).hasPrevious());
        special.put("PageInfo.startCursor", asked -> cursor(asked, 0));
        special.put(
                "PageInfo.endCursor",
                asked -> cursor(asked, page(asked).cursors().size() - 1));
    }

    private void nextActions() {
        special.put("Seeker.nextActions", asked -> {
            Integer first = (Integer) Pages.whole(asked.getArgument("first"));
            if (first != null && (first < 1 || first > 100)) {
                throw new Pages.Refused("OUT_OF_RANGE");
            }
            return model.relation(
                    "NextAction",
                    NextActionSql.NEXT_ACTIONS,
                    source(asked).id(),
                    Map.of("first", first == null ? "20" : first.toString(), "today", "'" + TODAY + "'"));
        });
        special.put(
                "NextAction.contact",
                asked -> model.find("Contact", source(asked).get("contact_id")));
        special.put(
                "NextAction.thread",
                asked -> model.find("InterviewThread", source(asked).get("thread_id")));
        special.put(
                "NextAction.referral",
                asked -> model.find("Referral", source(asked).get("referral_id")));
    }

    private void interviews() {
        InterviewReference derived = new InterviewReference(model);
        connection("Commitment");
        connection("StrengthNote");
        special.put("Query.commitments", asked -> commitments(asked, row -> true, "due_on"));
        for (Map.Entry<String, String> parent :
                Map.of("InterviewThread", "thread_id", "Contact", "contact_id").entrySet()) {
            special.put(
                    parent.getKey() + ".commitments",
                    asked -> commitments(asked, pointsHere(parent.getValue(), asked), "promised_at"));
        }
        special.put(
                "Contact.strengthNotes",
                asked -> Pages.of(
                        model.all("StrengthNote")
                                .filter(pointsHere("contact_id", asked))
                                .toList(),
                        new Pages.Order("", "noted_at", true),
                        asked.getArguments()));
        special.put(
                "InterviewThread.debrief",
                asked -> model.first("Debrief", pointsHere("thread_id", asked)).orElse(null));
        special.put("InterviewThread.checklist", asked -> derived.checklist(source(asked)));
        derived.fields().forEach((field, value) -> special.put(field, asked -> value.apply(source(asked))));
        for (String type : List.of("StrengthNote", "Commitment")) {
            special.put(
                    type + ".contact",
                    asked -> model.find("Contact", source(asked).get("contact_id")));
        }
        for (String type : List.of("StrengthNote", "Commitment", "Debrief")) {
            special.put(
                    type + ".thread",
                    asked -> model.find("InterviewThread", source(asked).get("thread_id")));
        }
    }

    private Object commitments(DataFetchingEnvironment asked, Predicate<Row> which, String order) {
        Map<String, Object> filter = filter(asked);
        return Pages.of(
                model.all("Commitment")
                        .filter(which)
                        .filter(row -> oneOf(filter.get("state"), InterviewReference.stateOf(row)))
                        .filter(row -> oneOf(filter.get("promisedBy"), row.get("promised_by")))
                        .toList(),
                new Pages.Order("", order, false),
                asked.getArguments());
    }

    private void connection(String type) {
        special.put(type + "Connection.nodes", asked -> page(asked).rows());
        special.put(type + "Connection.pageInfo", this::page);
        special.put(type + "Connection.totalCount", asked -> page(asked).total());
        special.put(type + "Connection.edges", this::edgesOf);
        special.put(
                type + "Edge.node",
                asked -> asked.<Map<String, Object>>getSource().get("node"));
        special.put(
                type + "Edge.cursor",
                asked -> asked.<Map<String, Object>>getSource().get("cursor"));
    }

    private void learning() {
        Learned learned =
                new Learned(model, model.all("Seeker").findFirst().orElseThrow().id());
        special.put("Query.brief", asked -> model.find("InterviewThread", id(asked, "threadId")));
        special.put("Query.claims", asked -> pages(asked, "Claim", row -> true, "created_at"));
        special.put("Query.questionBank", asked -> pages(asked, "BankQuestion", row -> true, "created_at"));
        special.put("Contact.claims", asked -> pages(asked, "Claim", pointsHere("contact_id", asked), "created_at"));
        special.put(
                "Contact.researchNotes",
                asked -> pages(asked, "ResearchNote", pointsHere("contact_id", asked), "created_at"));
        special.put(
                "InterviewThread.settledClaims",
                asked -> pages(asked, "Claim", pointsHere("settled_by", asked), "created_at"));
        Map.of("Contact", "contact_id", "InterviewThread", "thread_id", "Seeker", "seeker_id")
                .forEach((type, column) -> special.put(
                        type + ".insights", asked -> pages(asked, "Insight", pointsHere(column, asked), "noted_at")));
        Map.of("InterviewThread", "thread_id", "Seeker", "seeker_id")
                .forEach((type, column) -> special.put(
                        type + ".feedback", asked -> pages(asked, "Feedback", pointsHere(column, asked), "noted_at")));
        Map.<String, Function<Row, Object>>of(
                        "preparation", learned::preparation,
                        "researchNotes", learned::research,
                        "questions", learned::questions,
                        "openClaims", learned::openClaims,
                        "earlierInsights", learned::earlier,
                        "sharedInsights", learned::shared,
                        "feedbackSoFar", learned::feedbackSoFar)
                .forEach((field, answer) ->
                        special.put("InterviewThread." + field, asked -> answer.apply(source(asked))));
        one("ResearchNote.contact", "Contact", "contact_id");
        one("Claim.contact", "Contact", "contact_id");
        one("Claim.organization", "Organization", "organization_id");
        one("Claim.settledBy", "InterviewThread", "settled_by");
        one("Question.thread", "InterviewThread", "thread_id");
        one("Question.bankQuestion", "BankQuestion", "bank_id");
        one("Question.claim", "Claim", "claim_id");
        one("Insight.contact", "Contact", "contact_id");
        one("Insight.thread", "InterviewThread", "thread_id");
        one("Feedback.thread", "InterviewThread", "thread_id");
        special.put("Question.open", asked -> source(asked).get("is_open"));
        special.put("Question.own", asked -> Learned.isOwn(source(asked)));
        special.put("Insight.shown", asked -> learned.isShown(source(asked)));
        List.of("ResearchNote", "Claim", "BankQuestion", "Insight", "Feedback").forEach(this::connection);
    }

    private void one(String field, String target, String column) {
        special.put(field, asked -> model.find(target, source(asked).get(column)));
    }

    /** Pages of rows that a filter by equal columns lets through. */
    private Object pages(DataFetchingEnvironment asked, String type, Predicate<Row> which, String order) {
        Map<String, Object> filter = filter(asked);
        List.of("language").forEach(text -> {
            if (filter.get(text) != null) {
                refuseNul((String) filter.get(text));
            }
        });
        return Pages.of(
                model.all(type)
                        .filter(which)
                        .filter(row -> List.of("state", "subject", "topic", "kind", "sharing").stream()
                                .allMatch(column -> oneOf(filter.get(column), row.get(column))))
                        .filter(row -> List.of("language", "shipped").stream()
                                .allMatch(column -> filter.get(column) == null
                                        || filter.get(column).equals(row.get(column))))
                        .filter(row -> isId(filter.get("contact"), row.get("contact_id")))
                        .filter(row -> isId(filter.get("organization"), row.get("organization_id")))
                        .toList(),
                new Pages.Order("", order, false),
                asked.getArguments());
    }

    private void outreach() {
        special.put("Query.message", asked -> model.find("Message", id(asked)));
        special.put(
                "Query.messageTemplates",
                asked -> Pages.of(
                        model.all("MessageTemplate")
                                .filter(templates(filter(asked)))
                                .toList(),
                        new Pages.Order("", "name", false),
                        asked.getArguments()));
        special.put("Contact.messages", asked -> messages(asked, "contact_id"));
        special.put("InterviewThread.messages", asked -> messages(asked, "thread_id"));
        special.put(
                "Message.contact", asked -> model.find("Contact", source(asked).get("contact_id")));
        special.put(
                "Message.thread",
                asked -> model.find("InterviewThread", source(asked).get("thread_id")));
    }

    private Object messages(DataFetchingEnvironment asked, String column) {
        return Pages.of(
                model.all("Message").filter(pointsHere(column, asked)).toList(),
                new Pages.Order("", "created_at", true),
                asked.getArguments());
    }

    private static Predicate<Row> templates(Map<String, Object> filter) {
        return row ->
                (filter.get("kind") == null || filter.get("kind").toString().equals(row.get("kind")))
                        && (filter.get("language") == null
                                || filter.get("language").equals(checked(filter.get("language"), row.get("language"))));
    }

    private Object chain(DataFetchingEnvironment asked) {
        Integer depth = (Integer) Pages.whole(asked.getArgument("depth"));
        if (depth != null && (depth < 1 || depth > 20)) {
            throw new Pages.Refused("OUT_OF_RANGE");
        }
        return model.chain(source(asked).id(), depth == null ? 8 : depth);
    }

    private Object contacts(DataFetchingEnvironment asked, Predicate<Row> which) {
        Pages.Order order = order(asked.getArguments(), new Pages.Order("", "name_key", false));
        return Pages.of(
                model.all("Contact")
                        .filter(which)
                        .filter(contactsLike(filter(asked)))
                        .toList(),
                order,
                asked.getArguments());
    }

    /** The order that is asked for, or the usual one. */
    static Pages.Order order(Map<String, Object> arguments, Pages.Order usual) {
        if (arguments.get("orderBy") instanceof Map<?, ?> wish) {
            Pages.Order by = ORDERS.get(String.valueOf(wish.get("field")));
            boolean down = String.valueOf(wish.get("direction")).equals("DESC");
            return new Pages.Order(by.name() + (down ? "-" : "+"), by.key(), down);
        }
        return usual;
    }

    private Object threads(DataFetchingEnvironment asked, Predicate<Row> which) {
        Map<String, Object> filter = filter(asked);
        return Pages.of(
                model.all("InterviewThread")
                        .filter(which)
                        .filter(row -> oneOf(filter.get("state"), row.get("state")))
                        .filter(row -> oneOf(filter.get("approach"), row.get("approach")))
                        .filter(row -> isId(filter.get("contact"), row.get("contact_id")))
                        .filter(row -> filter.get("practice") == null
                                || filter.get("practice").equals(row.get("practice")))
                        .toList(),
                new Pages.Order("", "last_event_at", true),
                asked.getArguments());
    }

    private Object referrals(DataFetchingEnvironment asked, String column) {
        return Pages.of(
                model.all("Referral").filter(pointsHere(column, asked)).toList(),
                new Pages.Order("", "made_at", false),
                asked.getArguments());
    }

    private Predicate<Row> contactsLike(Map<String, Object> filter) {
        return row -> matches((String) filter.get("search"), row)
                && (filter.get("tags") == null || ((List<?>) row.get("tags")).containsAll((List<?>) filter.get("tags")))
                && isId(filter.get("organization"), row.get("organization_id"))
                && oneOf(filter.get("horizon"), row.get("horizon"))
                && (filter.get("neverInterviewed") == null
                        || !filter.get("neverInterviewed").equals(interviewed(row)))
                && (filter.get("recentGraduate") == null
                        || filter.get("recentGraduate").equals(recent(row)))
                && new AimReference(model, special).finds(filter, row);
    }

    private Predicate<Row> organizations(Map<String, Object> filter) {
        return row -> (filter.get("search") == null
                        || ((String) row.get("name_key")).contains(folded((String) filter.get("search"))))
                && (filter.get("sector") == null
                        || filter.get("sector").equals(checked(filter.get("sector"), row.get("sector"))));
    }

    private static Object checked(Object wish, Object value) {
        refuseNul((String) wish);
        return value;
    }

    private boolean matches(String search, Row contact) {
        if (search == null) {
            return true;
        }
        String all = folded(search);
        if (all.isEmpty()) {
            return true;
        }
        Row organization = model.find("Organization", contact.get("organization_id"));
        return Stream.of(all.split(" ", -1))
                .allMatch(word -> ((String) contact.get("search_key")).contains(word)
                        || organization != null && ((String) organization.get("name_key")).contains(word));
    }

    private String folded(String text) {
        refuseNul(text);
        return model.folded(text);
    }

    static void refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Pages.Refused("NOT_TEXT");
        }
    }

    private boolean interviewed(Row contact) {
        return model.all("InterviewThread")
                .anyMatch(thread -> thread.uuid("contact_id").equals(contact.id())
                        && thread.get("held_at") != null
                        && !Boolean.TRUE.equals(thread.get("practice")));
    }

    private static boolean recent(Row contact) {
        Integer year = (Integer) contact.get("graduation_year");
        return year != null && year >= YEAR - 5 && year <= YEAR;
    }

    static boolean oneOf(Object wishes, Object value) {
        return wishes == null || value != null && ((List<?>) wishes).contains(value);
    }

    private static boolean isId(Object wish, Object value) {
        return wish == null
                || value != null && value.toString().equals(wish.toString().toLowerCase(Locale.ROOT));
    }

    private DataFetcher<?> points(String kind) {
        return asked -> model.all("ContactPoint")
                .filter(pointsHere("contact_id", asked))
                .filter(point -> kind.equals(point.get("kind")))
                .toList();
    }

    static Predicate<Row> pointsHere(String column, DataFetchingEnvironment asked) {
        UUID here = source(asked).id();
        return row -> here.equals(row.get(column));
    }

    private Object edgesOf(DataFetchingEnvironment asked) {
        Pages.Page page = page(asked);
        return java.util.stream.IntStream.range(0, page.rows().size())
                .mapToObj(i -> Map.of(
                        "node", page.rows().get(i), "cursor", page.cursors().get(i)))
                .toList();
    }

    private Object cursor(DataFetchingEnvironment asked, int index) {
        return page(asked).cursors().isEmpty() ? null : page(asked).cursors().get(index);
    }

    private Pages.Page page(DataFetchingEnvironment asked) {
        return asked.getSource();
    }

    static Row source(DataFetchingEnvironment asked) {
        return asked.getSource();
    }

    static Map<String, Object> filter(DataFetchingEnvironment asked) {
        Map<String, Object> filter = asked.getArgument("filter");
        return filter == null ? Map.of() : filter;
    }

    static UUID id(DataFetchingEnvironment asked) {
        return id(asked, "id");
    }

    private static UUID id(DataFetchingEnvironment asked, String argument) {
        String text = asked.getArgument(argument);
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static DataFetcher<?> column(String field) {
        String column =
                String.join("_", Arrays.asList(field.split("(?=[A-Z])"))).toLowerCase(Locale.ROOT);
        return asked -> {
            Object value = source(asked).get(column);
            if (value instanceof java.sql.Timestamp moment) {
                return moment.toInstant().atOffset(ZoneOffset.UTC).toInstant().toString();
            }
            return value instanceof java.sql.Date || value instanceof UUID ? value.toString() : value;
        };
    }
}
