package org.throughline.graphql.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.graphql.read.NetworkFixture;

/** Referrals in figures, ties, the ledger and outcomes, worked out the plainest way. */
final class NetworkModel {
    static final LocalDate TODAY = NetworkFixture.START.toLocalDate();

    private final Model model;

    NetworkModel(Model model) {
        this.model = model;
    }

    boolean isIncomplete(Row referral) {
        Row to = model.find("Contact", referral.get("to_contact_id"));
        boolean reachable = to != null
                && (to.get("linked_in_url") != null
                        || rows("ContactPoint", "contact_id", to.id()).findAny().isPresent());
        return "DIRECT".equals(referral.get("mode")) && referral.get("details") == null && !reachable;
    }

    boolean isCheckInDue(Row referral) {
        return "INTRODUCTION".equals(referral.get("mode"))
                && "PENDING".equals(referral.get("outcome"))
                && !day(referral, "check_in_on").isAfter(TODAY);
    }

    Stream<Row> held() {
        return model.all("InterviewThread")
                .filter(thread -> thread.get("held_at") != null && !isTrue(thread, "practice"));
    }

    Stream<Row> heldWith(UUID contact) {
        return held().filter(thread -> contact.equals(thread.get("contact_id")));
    }

    boolean linkedInOpen(Row contact) {
        return contact.get("linked_in_connected_on") == null
                && !isTrue(contact, "linked_in_waived")
                && heldWith(contact.id()).findAny().isPresent();
    }

    boolean hasOpenSignal(Row contact) {
        return rows("Signal", "contact_id", contact.id()).anyMatch(signal -> signal.get("answered_at") == null);
    }

    Instant lastInteraction(Row contact) {
        UUID id = contact.id();
        Set<String> alone = Set.of("OPENED", "PREPARED", "CLOSED");
        Stream<Instant> events = rows("InterviewThread", "contact_id", id)
                .flatMap(thread -> rows("ThreadEvent", "thread_id", thread.id()))
                .filter(event -> !alone.contains(event.get("kind")))
                .map(event -> event.instant("occurred_at"));
        Stream<Instant> help = rows("HelpEvent", "contact_id", id)
                .map(event ->
                        day(event, "occurred_on").atStartOfDay(ZoneOffset.UTC).toInstant());
        return Stream.of(
                        events,
                        help,
                        moments("Touch", "contact_id", id, "occurred_at"),
                        moments("Signal", "contact_id", id, "occurred_at"),
                        moments("Referral", "from_contact_id", id, "made_at"),
                        moments("Exchange", "contact_id", id, "occurred_at"),
                        moments("Introduction", "contact_id", id, "made_at"),
                        moments("Introduction", "other_id", id, "made_at"),
                        moments("NetworkMessage", "contact_id", id, "sent_at"),
                        moments("GoodNews", "contact_id", id, "told_at"))
                .flatMap(moments -> moments)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    LocalDate nextTouch(Row contact) {
        Integer own = (Integer) contact.get("cadence_months");
        int months = own != null
                ? own
                : (Integer) model.all("Institution").findFirst().orElseThrow().get("cadence_months");
        Instant last = lastInteraction(contact);
        return months == 0 || last == null || heldWith(contact.id()).findAny().isEmpty()
                ? null
                : LocalDate.ofInstant(last, ZoneOffset.UTC).plusMonths(months);
    }

    int gives(Row contact) {
        return (int) (done(contact, "GIVE")
                + rows("Introduction", "contact_id", contact.id()).count()
                + rows("Touch", "contact_id", contact.id())
                        .filter(touch -> touch.get("brought") != null)
                        .count());
    }

    int takes(Row contact) {
        return (int) (done(contact, "TAKE")
                + heldWith(contact.id()).count()
                + rows("Referral", "from_contact_id", contact.id()).count()
                + rows("HelpEvent", "contact_id", contact.id()).count());
    }

    /** Needs first, then what suits the horizon, then what suits anybody; only the kinds are worked out here. */
    List<Row> ideas(Row contact) {
        if (takes(contact) <= gives(contact)) {
            return List.of();
        }
        List<Row> ideas = new ArrayList<>();
        rows("NetworkInsight", "contact_id", contact.id())
                .filter(insight -> "CONTACT_NEED".equals(insight.get("kind")))
                .sorted(Comparator.comparing((Row insight) -> insight.instant("noted_at"))
                        .thenComparing(insight -> insight.id().toString())
                        .reversed())
                .forEach(insight -> ideas.add(idea("HELP", insight.get("insight"), true)));
        model.ideas(contact.get("horizon")).forEach(row -> ideas.add(idea(row.get("kind"), row.get("idea"), false)));
        return ideas;
    }

    Row figures(Row contact) {
        Map<UUID, Integer> nearest = nearest(contact.id(), 20, this::followed);
        List<Map.Entry<UUID, Integer>> reached = nearest.entrySet().stream()
                .filter(near -> !near.getKey().equals(contact.id()))
                .toList();
        List<Long> named = nearest.keySet().stream()
                .map(id -> followed(id).count())
                .filter(count -> count > 0)
                .toList();
        Map<String, Object> columns = new HashMap<>();
        columns.put("people", reached.size());
        columns.put(
                "depth", reached.stream().mapToInt(Map.Entry::getValue).max().orElse(0));
        columns.put("branching", mean(named.stream().map(Long::intValue).toList(), 2, 0.0));
        columns.put("interviews_led_to", (int) reached.stream()
                .mapToLong(near -> heldWith(near.getKey()).count())
                .sum());
        return new Row("ChainFigures", columns);
    }

    List<Row> outcomesLedTo(Row contact) {
        Map<UUID, Integer> reached = nearest(contact.id(), Integer.MAX_VALUE, this::named);
        return model.all("Outcome")
                .filter(outcome -> reached.containsKey(outcome.uuid("contact_id")))
                .sorted(Comparator.comparing((Row outcome) -> day(outcome, "occurred_on"))
                        .thenComparing(outcome -> outcome.id().toString())
                        .reversed())
                .toList();
    }

    Row origin(Row row) {
        UUID contact = row.uuid("contact_id");
        List<Row> back = back(contact);
        return model.find(
                "Contact", back.isEmpty() ? contact : back.get(back.size() - 1).get("from_contact_id"));
    }

    List<Row> path(Row outcome) {
        List<Row> back = new ArrayList<>(back(outcome.uuid("contact_id")));
        Collections.reverse(back);
        List<Row> links = new ArrayList<>();
        back.forEach(referral -> links.add(model.link(referral, links.size() + 1)));
        return links;
    }

    Integer lag(Row help) {
        return heldWith(help.uuid("contact_id"))
                .map(thread -> LocalDate.ofInstant(thread.instant("held_at"), ZoneOffset.UTC))
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isAfter(day(help, "occurred_on")))
                .map(first -> (int) ChronoUnit.DAYS.between(first, day(help, "occurred_on")))
                .orElse(null);
    }

    Stream<Row> news(Row outcome) {
        return rows("GoodNews", "outcome_id", outcome.id());
    }

    Double toldShare(Row outcome) {
        List<Integer> told = news(outcome)
                .filter(task -> task.get("waived_at") == null)
                .map(task -> task.get("told_at") == null ? 0 : 1)
                .toList();
        return mean(told, 4, null);
    }

    boolean tooFew(Row seeker) {
        Row institution = model.all("Institution").findFirst().orElseThrow();
        Row cohort = model.find("Cohort", seeker.get("cohort_id"));
        LocalDate goal = seeker.get("goal_date") != null
                ? day(seeker, "goal_date")
                : cohort == null || cohort.get("goal_date") == null ? null : day(cohort, "goal_date");
        return goal != null
                && held().count() <= (Integer) institution.get("few_interviews")
                && !goal.isAfter(TODAY.plusDays((Integer) institution.get("late_start_days")));
    }

    Double meanStrength() {
        List<Integer> strengths = model.all("Contact")
                .filter(contact -> contact.get("strength") != null)
                .filter(contact -> heldWith(contact.id()).findAny().isPresent())
                .map(contact -> (Integer) contact.get("strength"))
                .toList();
        return mean(strengths, 2, null);
    }

    Double namesPerInterview() {
        return mean(
                held().map(thread ->
                                (int) rows("Referral", "thread_id", thread.id()).count())
                        .toList(),
                2,
                null);
    }

    boolean isAskedByOthers(Row contact) {
        Set<String> addresses = rows("ContactPoint", "contact_id", contact.id())
                .filter(point -> "EMAIL".equals(point.get("kind")))
                .map(point -> ((String) point.get("value")).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        long others = model.askedElsewhere()
                .filter(asked -> addresses.contains(String.valueOf(asked.get("email")))
                        || asked.get("linked_in_key") != null
                                && asked.get("linked_in_key").equals(contact.get("linked_in_key")))
                .map(asked -> asked.get("seeker_id"))
                .distinct()
                .count();
        return others
                >= (Integer) model.all("Institution").findFirst().orElseThrow().get("person_request_cap");
    }

    private List<Row> back(UUID contact) {
        List<Row> back = new ArrayList<>();
        UUID at = contact;
        while (at != null) {
            Optional<Row> earlier = model.earlierReferral(at, back.isEmpty() ? null : back.get(back.size() - 1));
            earlier.ifPresent(back::add);
            at = earlier.map(referral -> referral.uuid("from_contact_id")).orElse(null);
        }
        return back;
    }

    private Map<UUID, Integer> nearest(UUID from, int depth, Function<UUID, Stream<UUID>> next) {
        Map<UUID, Integer> nearest = new LinkedHashMap<>(Map.of(from, 0));
        List<UUID> edge = List.of(from);
        for (int distance = 1; distance <= depth && !edge.isEmpty(); distance++) {
            List<UUID> further = edge.stream()
                    .flatMap(next)
                    .filter(to -> !nearest.containsKey(to))
                    .distinct()
                    .toList();
            for (UUID contact : further) {
                nearest.put(contact, distance);
            }
            edge = further;
        }
        return nearest;
    }

    /** Also those who were deleted: what came through them stays. */
    private Stream<UUID> named(UUID contact) {
        return rows("Referral", "from_contact_id", contact)
                .map(referral -> referral.uuid("to_contact_id"))
                .filter(to -> to != null);
    }

    private Stream<UUID> followed(UUID contact) {
        return rows("Referral", "from_contact_id", contact)
                .map(referral -> referral.uuid("to_contact_id"))
                .filter(to -> model.find("Contact", to) != null);
    }

    private long done(Row contact, String direction) {
        return rows("Exchange", "contact_id", contact.id())
                .filter(exchange -> direction.equals(exchange.get("direction")) && exchange.get("occurred_at") != null)
                .count();
    }

    private Stream<Instant> moments(String type, String key, UUID id, String column) {
        return rows(type, key, id).filter(row -> row.get(column) != null).map(row -> row.instant(column));
    }

    private Stream<Row> rows(String type, String key, UUID id) {
        return model.all(type).filter(row -> id != null && id.equals(row.get(key)));
    }

    private static Row idea(Object kind, Object idea, boolean theirNeed) {
        return new Row("GivingIdea", Map.of("kind", kind, "idea", idea, "their_need", theirNeed));
    }

    private static boolean isTrue(Row row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    private static LocalDate day(Row row, String column) {
        return ((java.sql.Date) row.get(column)).toLocalDate();
    }

    private static Double mean(List<Integer> numbers, int digits, Double unlessAny) {
        if (numbers.isEmpty()) {
            return unlessAny;
        }
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(numbers.size()), digits, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
