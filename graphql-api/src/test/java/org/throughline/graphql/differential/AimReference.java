package org.throughline.graphql.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.graphql.read.NetworkFixture;

/** Targets, values, fit, background, common ground, goals, comfort and effort, the plainest way. */
final class AimReference {
    static final Map<String, String> TABLES = Map.of(
            "Target", "select * from target where seeker_id = :seeker and deleted_at is null",
            "SeekerValue", "select * from seeker_value where seeker_id = :seeker and deleted_at is null",
            "FitRating", "select * from fit_rating where seeker_id = :seeker and deleted_at is null",
            "Background", "select * from background where seeker_id = :seeker and deleted_at is null",
            "CommonGround", "select * from common_ground where seeker_id = :seeker and deleted_at is null",
            "ComfortNote", "select * from comfort_note where seeker_id = :seeker and deleted_at is null",
            "Activity", "select * from activity where seeker_id = :seeker and deleted_at is null",
            "Resource", "select * from offered_resource where institution_id = :institution and deleted_at is null");
    static final Map<String, Pages.Order> ORDERS = Map.of(
            "targets", new Pages.Order("", "rank", false),
            "values", new Pages.Order("", "weight", true),
            "background", new Pages.Order("", "created_at", false),
            "fitRatings", new Pages.Order("", "rated_at", true),
            "comfortNotes", new Pages.Order("", "noted_at", true),
            "activities", new Pages.Order("", "happened_on", true),
            "resources", new Pages.Order("", "position", false),
            "timeline", new Pages.Order("", "occurred_at", true));
    static final List<String> CONNECTIONS = List.of(
            "Target", "SeekerValue", "FitRating", "Background", "ComfortNote", "Activity", "Resource", "TimelineEvent");
    private static final LocalDate TODAY = NetworkFixture.START.toLocalDate();
    private static final List<String> KINDS = List.of(
            "JOB_BOARD", "APPLICATION", "RESEARCH", "OUTREACH", "INTERVIEW", "EVENT", "KEEPING_IN_TOUCH", "OTHER");

    private final Model model;
    private final Map<String, DataFetcher<?>> special;

    AimReference(Model model, Map<String, DataFetcher<?>> special) {
        this.model = model;
        this.special = special;
    }

    void register() {
        list("Seeker.targets", "Target", "seeker_id");
        list("Seeker.values", "SeekerValue", "seeker_id");
        list("Seeker.background", "Background", "seeker_id");
        list("Seeker.comfortNotes", "ComfortNote", "seeker_id");
        list("Seeker.activities", "Activity", "seeker_id");
        list("Organization.fitRatings", "FitRating", "organization_id");
        list("Institution.resources", "Resource", "institution_id");
        one("Target.contact", "Contact", "contact_id");
        one("Target.thread", "InterviewThread", "thread_id");
        one("FitRating.organization", "Organization", "organization_id");
        one("FitRating.value", "SeekerValue", "value_id");
        one("FitRating.thread", "InterviewThread", "thread_id");
        one("CommonGround.contact", "Contact", "contact_id");
        one("CommonGroundFact.written", "CommonGround", "written_id");
        one("ComfortNote.thread", "InterviewThread", "thread_id");
        special.put("Target.organizationName", asked -> Reference.source(asked).get("organization"));
        special.put("Target.state", asked -> state(Reference.source(asked)));
        special.put("Organization.fit", asked -> fit(Reference.source(asked).id()));
        special.put("Contact.commonGround", asked -> commonGround(Reference.source(asked)));
        special.put("Seeker.horizonMix", asked -> horizonMix());
        special.put("Seeker.acceptance", asked -> acceptance());
        special.put("Seeker.weeklyEffort", this::weeklyEffort);
        special.put(
                "Seeker.firstHeldOn",
                asked -> firstHeldOn().map(LocalDate::toString).orElse(null));
        special.put(
                "Seeker.leadTimeDays",
                asked -> leadTime(Reference.source(asked)).orElse(null));
        special.put("Seeker.lateStart", asked -> lateStart(Reference.source(asked)));
        special.put("Seeker.practiseFirst", asked -> practiseFirst());
    }

    /** Whether a contact meets what the finder was given (A5). */
    boolean finds(Map<String, Object> filter, Row contact) {
        Row organization = model.find("Organization", contact.get("organization_id"));
        Integer year = (Integer) contact.get("graduation_year");
        Integer from = (Integer) Pages.whole(filter.get("graduatedFrom"));
        Integer until = (Integer) Pages.whole(filter.get("graduatedUntil"));
        return same(filter.get("school"), contact.get("school"))
                && same(filter.get("place"), contact.get("place"))
                && same(filter.get("sector"), organization == null ? null : organization.get("sector"))
                && (from == null || year != null && year >= from)
                && (until == null || year != null && year <= until)
                && (filter.get("group") == null
                        || ((List<?>) contact.get("groups"))
                                .stream().anyMatch(group -> same(filter.get("group"), group)));
    }

    private boolean same(Object wish, Object value) {
        if (wish == null) {
            return true;
        }
        Reference.refuseNul((String) wish);
        return value != null && model.folded((String) wish).equals(model.folded((String) value));
    }

    private void list(String field, String type, String column) {
        Pages.Order order = ORDERS.get(field.substring(field.indexOf('.') + 1));
        special.put(field, asked -> {
            Map<String, Object> filter = Reference.filter(asked);
            return Pages.of(
                    model.all(type)
                            .filter(Reference.pointsHere(column, asked))
                            .filter(row -> Reference.oneOf(filter.get("state"), state(row)))
                            .filter(row -> Reference.oneOf(filter.get("kind"), row.get("kind")))
                            .toList(),
                    order,
                    asked.getArguments());
        });
    }

    private void one(String field, String type, String column) {
        special.put(field, asked -> model.find(type, Reference.source(asked).get(column)));
    }

    private static String state(Row target) {
        return target.get("reached_at") != null ? "REACHED" : target.get("dropped_at") != null ? "DROPPED" : "OPEN";
    }

    private Double fit(UUID organization) {
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Row value : model.all("SeekerValue").toList()) {
            List<Integer> ratings = model.all("FitRating")
                    .filter(rating -> rating.uuid("organization_id").equals(organization))
                    .filter(rating -> rating.uuid("value_id").equals(value.id()))
                    .map(rating -> (Integer) rating.get("rating"))
                    .toList();
            if (!ratings.isEmpty()) {
                int weight = (Integer) value.get("weight");
                int total = ratings.stream().mapToInt(Integer::intValue).sum();
                sum = sum.add(BigDecimal.valueOf((long) total * weight)
                        .divide(BigDecimal.valueOf(ratings.size()), new MathContext(30)));
                weights += weight;
            }
        }
        return weights == 0
                ? null
                : sum.divide(BigDecimal.valueOf(weights), new MathContext(30))
                        .setScale(10, RoundingMode.HALF_UP)
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private List<Row> commonGround(Row contact) {
        Row organization = model.find("Organization", contact.get("organization_id"));
        List<Row> facts = new ArrayList<>();
        model.all("Background").forEach(mine -> {
            String kind = (String) mine.get("kind");
            Stream<?> theirs = switch (kind) {
                case "SCHOOL" -> Stream.ofNullable(contact.get("school"));
                case "PLACE" -> Stream.ofNullable(contact.get("place"));
                case "EMPLOYER" -> organization == null ? Stream.of() : Stream.of(organization.get("name"));
                default -> ((List<?>) contact.get("groups")).stream();
            };
            if (theirs.anyMatch(name -> same(mine.get("name"), name))) {
                facts.add(fact(kind, (String) mine.get("name"), null));
            }
        });
        model.all("CommonGround")
                .filter(written -> contact.id().equals(written.get("contact_id")))
                .forEach(written ->
                        facts.add(fact((String) written.get("kind"), (String) written.get("fact"), written.id())));
        facts.sort(Comparator.comparing((Row fact) -> fact.get("written_id") != null)
                .thenComparing(fact -> (String) fact.get("kind"))
                .thenComparing(
                        fact -> ((String) fact.get("fact")).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
                .thenComparing(fact -> String.valueOf(fact.get("written_id"))));
        return facts;
    }

    private static Row fact(String kind, String fact, UUID written) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("kind", kind);
        columns.put("fact", fact);
        columns.put("derived", written == null);
        columns.put("written_id", written);
        return new Row("CommonGroundFact", columns);
    }

    private List<Row> horizonMix() {
        List<Row> mix = new ArrayList<>();
        for (String horizon : new String[] {"NOW", "FIVE_YEARS", "TWENTY_YEARS", "ADMIRED", null}) {
            Map<String, Object> columns = new HashMap<>();
            columns.put("horizon", horizon);
            columns.put("count", (int) model.all("Contact")
                    .filter(contact -> java.util.Objects.equals(horizon, contact.get("horizon")))
                    .count());
            mix.add(new Row("HorizonCount", columns));
        }
        return mix;
    }

    private List<Row> acceptance() {
        return Stream.of("REFERRAL", "INTRODUCTION", "EVENT", "ALUMNI", "GROUP", "COLD")
                .map(approach -> {
                    List<Row> requests = real().filter(thread -> thread.get("requested_at") != null)
                            .filter(thread -> approach.equals(thread.get("approach")))
                            .toList();
                    List<Row> no = requests.stream()
                            .filter(Predicate.not(this::accepted))
                            .toList();
                    Map<String, Object> columns = new HashMap<>();
                    columns.put("approach", approach);
                    columns.put("requested", requests.size());
                    columns.put("accepted", requests.size() - no.size());
                    columns.put("declined", closed(no, "DECLINED") + closed(no, "UNABLE"));
                    columns.put("ignored", closed(no, "NO_REPLY"));
                    return new Row("ApproachFigures", columns);
                })
                .toList();
    }

    private static int closed(List<Row> threads, String reason) {
        return (int) threads.stream()
                .filter(thread -> reason.equals(thread.get("close_reason")))
                .count();
    }

    private boolean accepted(Row thread) {
        return model.all("ThreadEvent")
                .filter(event -> event.uuid("thread_id").equals(thread.id()))
                .anyMatch(event -> List.of("ACCEPTED", "SCHEDULED", "HELD").contains(event.get("kind")));
    }

    private Stream<Row> real() {
        return model.all("InterviewThread").filter(thread -> Boolean.FALSE.equals(thread.get("practice")));
    }

    private List<Row> weeklyEffort(DataFetchingEnvironment asked) {
        Integer given = (Integer) Pages.whole(asked.getArgument("weeks"));
        int weeks = given == null ? 8 : given;
        if (weeks < 1 || weeks > 53) {
            throw new Pages.Refused("OUT_OF_RANGE");
        }
        LocalDate monday = TODAY.minusDays(TODAY.getDayOfWeek().getValue() - 1L);
        List<Row> effort = new ArrayList<>();
        for (int back = weeks - 1; back >= 0; back--) {
            LocalDate week = monday.minusWeeks(back);
            Map<String, Object> columns = new HashMap<>();
            columns.put("week", java.sql.Date.valueOf(week));
            columns.put("minutes", minutes(week, null));
            KINDS.forEach(kind -> columns.put(kind.toLowerCase(Locale.ROOT), minutes(week, kind)));
            effort.add(new Row("WeeklyEffort", columns));
        }
        return effort;
    }

    private int minutes(LocalDate week, String kind) {
        return model.all("Activity")
                .filter(activity -> kind == null || kind.equals(activity.get("kind")))
                .filter(activity -> {
                    LocalDate day = ((java.sql.Date) activity.get("happened_on")).toLocalDate();
                    return !day.isBefore(week) && day.isBefore(week.plusWeeks(1));
                })
                .mapToInt(activity -> (Integer) activity.get("minutes"))
                .sum();
    }

    private Optional<LocalDate> firstHeldOn() {
        return real().filter(thread -> thread.get("held_at") != null)
                .map(thread -> LocalDate.ofInstant(thread.instant("held_at"), ZoneOffset.UTC))
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> goal(Row seeker) {
        return Optional.ofNullable((java.sql.Date) seeker.get("goal_date")).map(java.sql.Date::toLocalDate);
    }

    private Optional<Integer> leadTime(Row seeker) {
        return goal(seeker).flatMap(goal -> firstHeldOn().map(held -> (int) ChronoUnit.DAYS.between(held, goal)));
    }

    private boolean lateStart(Row seeker) {
        return goal(seeker)
                .filter(goal -> ChronoUnit.DAYS.between(firstHeldOn().orElse(TODAY), goal) < 90)
                .isPresent();
    }

    private boolean practiseFirst() {
        return model.all("InterviewThread").allMatch(thread -> thread.get("held_at") == null)
                && real().anyMatch(thread -> List.of("SCHEDULED", "PREPARED").contains(thread.get("state"))
                        && !LocalDate.ofInstant(thread.instant("scheduled_for"), ZoneOffset.UTC)
                                .isBefore(TODAY)
                        && !LocalDate.ofInstant(thread.instant("scheduled_for"), ZoneOffset.UTC)
                                .isAfter(TODAY.plusDays(7)));
    }
}
