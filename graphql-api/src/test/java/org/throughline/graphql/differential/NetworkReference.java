package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The fields of referrals in figures, ties, the ledger and outcomes, for the reference. */
final class NetworkReference {
    private final Model model;
    private final NetworkModel network;
    private final Map<String, DataFetcher<?>> special;

    NetworkReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.network = new NetworkModel(model);
        this.special = special;
    }

    /** Types whose connections the reference pages. */
    static final List<String> TYPES =
            List.of("Touch", "Signal", "Exchange", "Introduction", "HelpEvent", "Outcome", "GoodNews");

    void add() {
        referrals();
        ties();
        ledger();
        outcomes();
        seeker();
    }

    private void referrals() {
        field("Referral.isIncomplete", network::isIncomplete);
        field("Referral.checkInDue", network::isCheckInDue);
        field("Contact.chainFigures", network::figures);
        field("Contact.isAskedByOthers", network::isAskedByOthers);
        field("InterviewThread.namesGiven", thread -> count("Referral", "thread_id", thread));
        field(
                "InterviewThread.namesAskedFor",
                thread -> model.first(
                                "NetworkDebrief",
                                debrief -> debrief.uuid("thread_id").equals(thread.id()))
                        .map(debrief -> debrief.get("asked_for_names"))
                        .orElse(null));
        special.put("Query.referrals", asked -> pages(asked, "Referral", "made_at", true, this::referralLike));
    }

    private void ties() {
        connection("Contact.touches", "Touch", "contact_id", "occurred_at", true, (filter, row) -> true);
        connection("Contact.signals", "Signal", "contact_id", "occurred_at", true, NetworkReference::signalLike);
        special.put(
                "Query.signals", asked -> pages(asked, "Signal", "occurred_at", true, NetworkReference::signalLike));
        join("Touch.contact", "Contact", "contact_id");
        join("Signal.contact", "Contact", "contact_id");
        field("Contact.hasOpenSignal", network::hasOpenSignal);
        field("Contact.lastInteractionAt", contact -> text(network.lastInteraction(contact)));
        field("Contact.nextTouchDueOn", contact -> text(network.nextTouch(contact)));
        field("Contact.linkedInWaived", contact -> contact.get("linked_in_waived"));
        field("Contact.linkedInOpen", network::linkedInOpen);
    }

    private void ledger() {
        connection("Contact.exchanges", "Exchange", "contact_id", "created_at", true, NetworkReference::exchangeLike);
        connection(
                "InterviewThread.exchanges",
                "Exchange",
                "thread_id",
                "created_at",
                true,
                NetworkReference::exchangeLike);
        connection("Contact.introductions", "Introduction", "contact_id", "made_at", true, (filter, row) -> true);
        connection("Contact.helpEvents", "HelpEvent", "contact_id", "occurred_on", true, (filter, row) -> true);
        special.put("Query.helpEvents", asked -> pages(asked, "HelpEvent", "occurred_on", true, (filter, row) -> true));
        join("Exchange.contact", "Contact", "contact_id");
        join("Exchange.thread", "InterviewThread", "thread_id");
        join("Introduction.contact", "Contact", "contact_id");
        join("Introduction.other", "Contact", "other_id");
        join("HelpEvent.contact", "Contact", "contact_id");
        field("HelpEvent.lagDays", network::lag);
        field("HelpEvent.origin", network::origin);
        field("Contact.gives", network::gives);
        field("Contact.takes", network::takes);
        field("Contact.balance", contact -> network.gives(contact) - network.takes(contact));
        field("Contact.ideasForGiving", network::ideas);
    }

    private void outcomes() {
        special.put(
                "Query.outcomes",
                asked -> pages(
                        asked,
                        "Outcome",
                        "occurred_on",
                        true,
                        (filter, row) -> oneOf(filter.get("kind"), row.get("kind"))));
        connection("Outcome.goodNews", "GoodNews", "outcome_id", "created_at", false, NetworkReference::newsLike);
        connection("Contact.goodNews", "GoodNews", "contact_id", "created_at", false, NetworkReference::newsLike);
        join("Outcome.contact", "Contact", "contact_id");
        join("GoodNews.contact", "Contact", "contact_id");
        join("GoodNews.outcome", "Outcome", "outcome_id");
        field("Contact.outcomesLedTo", network::outcomesLedTo);
        field("Outcome.origin", network::origin);
        field("Outcome.path", network::path);
        field("Outcome.goodNewsCount", outcome -> (int) network.news(outcome).count());
        field("Outcome.toldCount", outcome -> (int) network.news(outcome)
                .filter(task -> task.get("told_at") != null)
                .count());
        field("Outcome.toldShare", network::toldShare);
    }

    private void seeker() {
        field("Seeker.heldCount", seeker -> (int) network.held().count());
        field("Seeker.tooFew", network::tooFew);
        field("Seeker.meanStrength", seeker -> network.meanStrength());
        field("Seeker.namesPerInterview", seeker -> network.namesPerInterview());
    }

    private boolean referralLike(Map<String, Object> filter, Row referral) {
        return oneOf(filter.get("outcome"), referral.get("outcome"))
                && oneOf(filter.get("mode"), referral.get("mode"))
                && is(filter.get("followed"), referral.get("to_contact_id") != null)
                && is(filter.get("incomplete"), network.isIncomplete(referral))
                && is(filter.get("checkInDue"), network.isCheckInDue(referral));
    }

    private static boolean signalLike(Map<String, Object> filter, Row signal) {
        return is(filter.get("open"), signal.get("answered_at") == null);
    }

    private static boolean exchangeLike(Map<String, Object> filter, Row exchange) {
        return oneOf(filter.get("direction"), exchange.get("direction"))
                && is(filter.get("planned"), exchange.get("occurred_at") == null);
    }

    private static boolean newsLike(Map<String, Object> filter, Row news) {
        return is(filter.get("open"), news.get("told_at") == null && news.get("waived_at") == null);
    }

    private void field(String name, Function<Row, Object> value) {
        special.put(name, asked -> value.apply(asked.getSource()));
    }

    private void join(String name, String type, String column) {
        field(name, row -> model.find(type, row.get(column)));
    }

    private void connection(
            String name,
            String type,
            String column,
            String order,
            boolean descending,
            BiPredicate<Map<String, Object>, Row> like) {
        special.put(name, asked -> {
            UUID here = asked.<Row>getSource().id();
            return pages(
                    asked,
                    type,
                    order,
                    descending,
                    (filter, row) -> here.equals(row.get(column)) && like.test(filter, row));
        });
    }

    private Object pages(
            DataFetchingEnvironment asked,
            String type,
            String order,
            boolean descending,
            BiPredicate<Map<String, Object>, Row> like) {
        Map<String, Object> given = asked.getArgument("filter");
        Map<String, Object> filter = given == null ? Map.of() : given;
        List<Row> rows = model.all(type).filter(row -> like.test(filter, row)).toList();
        return Pages.of(rows, new Pages.Order("", order, descending), asked.getArguments());
    }

    private int count(String type, String column, Row row) {
        return (int) model.all(type)
                .filter(other -> row.id().equals(other.get(column)))
                .count();
    }

    private static boolean is(Object wish, boolean value) {
        return wish == null || wish.equals(value);
    }

    private static boolean oneOf(Object wishes, Object value) {
        return wishes == null || ((List<?>) wishes).contains(value);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
