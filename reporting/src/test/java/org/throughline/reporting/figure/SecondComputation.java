package org.throughline.reporting.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.report.Breakdown;
import org.throughline.reporting.figure.MadeUpCohort.Someone;
import org.throughline.reporting.figure.MadeUpCohort.Talk;

/** The same figures, computed from the same history by loops over objects, for comparison. */
public final class SecondComputation {
    private final MadeUpCohort cohort;
    private final Question question;
    private final Instant from;
    private final Instant until;
    private final LocalDate today;
    private final Map<String, String> told = new TreeMap<>();

    private SecondComputation(MadeUpCohort cohort, Question question) {
        this.cohort = cohort;
        this.question = question;
        this.from = question.period().from().atStartOfDay(question.zone()).toInstant();
        Instant end =
                question.period().to().plusDays(1).atStartOfDay(question.zone()).toInstant();
        this.until = end.isBefore(question.at()) ? end : question.at();
        LocalDate now = question.at().atZone(question.zone()).toLocalDate();
        this.today =
                now.isBefore(question.period().to()) ? now : question.period().to();
    }

    /** Figure and group, with numerator, denominator, value and seekers. */
    public static Map<String, String> of(MadeUpCohort cohort, Question question) {
        SecondComputation computation = new SecondComputation(cohort, question);
        computation.requests();
        computation.seekers();
        computation.chains();
        return computation.told;
    }

    private boolean happened(Instant moment) {
        return moment != null && moment.isBefore(until);
    }

    private boolean inPeriod(Instant moment) {
        return happened(moment) && !moment.isBefore(from);
    }

    private void requests() {
        List<Talk> requests = cohort.talks().stream()
                .filter(talk -> inPeriod(talk.requested()))
                .toList();
        Function<Talk, String> group = this::group;
        counts("REQUESTED", requests, group, talk -> true);
        shares("REPLIED", requests, group, talk -> true, talk -> replied(talk) != null);
        shares("SCHEDULED", requests, group, talk -> true, talk -> happened(talk.scheduled()) || happened(talk.held()));
        shares("HELD", requests, group, talk -> true, talk -> happened(talk.held()));
        shares("THANKED", requests, group, talk -> true, talk -> happened(talk.thanked()));
        shares("ACCEPTED", requests, group, talk -> true, talk -> happened(talk.accepted()));
        shares("DECLINED", requests, group, talk -> true, this::declined);
        shares("IGNORED", requests, group, talk -> true, this::ignored);
        medians("DAYS_TO_REPLY", requests, group, talk -> days(talk.requested(), replied(talk)));
        medians(
                "DAYS_TO_MEET",
                requests,
                group,
                talk -> happened(talk.held()) ? days(talk.scheduled(), talk.held()) : null);
        List<Talk> held =
                cohort.talks().stream().filter(talk -> inPeriod(talk.held())).toList();
        shares(
                "THANKED_IN_TIME",
                held,
                group,
                talk -> happened(talk.thanked())
                        || talk.held().plus(24, ChronoUnit.HOURS).isBefore(until),
                talk -> happened(talk.thanked())
                        && !talk.thanked().isAfter(talk.held().plus(24, ChronoUnit.HOURS)));
    }

    private Instant replied(Talk talk) {
        return happened(talk.replied()) ? talk.replied() : null;
    }

    private boolean declined(Talk talk) {
        return talk.declined() && happened(talk.replied());
    }

    private boolean ignored(Talk talk) {
        return replied(talk) == null
                && talk.requested().plus(7, ChronoUnit.DAYS).isBefore(until);
    }

    private void seekers() {
        Function<Someone, String> group = someone -> question.breakdown() == Breakdown.LEVEL ? someone.level() : null;
        List<Someone> all = cohort.people();
        counts("SEEKERS", all, group, someone -> true);
        shares(
                "NOT_STARTED",
                all,
                group,
                someone -> true,
                someone -> talks(someone).noneMatch(t -> happened(t.requested())));
        shares(
                "STALLED",
                all,
                group,
                someone -> talks(someone).anyMatch(t -> happened(t.requested()))
                        && (someone.target() == 0 || held(someone) < someone.target()),
                someone -> talks(someone)
                        .flatMap(t -> Stream.of(
                                t.opened(),
                                t.requested(),
                                t.replied(),
                                t.accepted(),
                                t.scheduled(),
                                t.held(),
                                t.thanked()))
                        .filter(this::happened)
                        .allMatch(moment -> moment.isBefore(until.minus(21, ChronoUnit.DAYS))));
        shares("FEW_INTERVIEWS", all, group, someone -> true, someone -> held(someone) <= 3);
        medians("LEAD_TIME", all, group, this::lead);
        shares(
                "LATE_START",
                all,
                group,
                someone -> true,
                someone -> Optional.ofNullable(lead(someone))
                                .orElse((double) ChronoUnit.DAYS.between(today, someone.goal()))
                        < 90);
        quotients(
                "TARGET_REACHED", all, group, someone -> Math.min(someone.target(), held(someone)), Someone::target, 1);
        quotients(
                "PACE",
                all,
                group,
                someone -> talks(someone).filter(t -> inPeriod(t.held())).count(),
                someone -> Math.max(0, ChronoUnit.DAYS.between(question.period().from(), today) + 1),
                7);
        quotients(
                "EFFORT_JOB_BOARD",
                all.stream().filter(someone -> someone.minutes() > 0).toList(),
                group,
                Someone::minutesOnJobBoards,
                Someone::minutes,
                1);
    }

    private Double lead(Someone someone) {
        return talks(someone)
                .map(Talk::held)
                .filter(this::happened)
                .min(Instant::compareTo)
                .map(first -> (double)
                        ChronoUnit.DAYS.between(first.atZone(question.zone()).toLocalDate(), someone.goal()))
                .orElse(null);
    }

    private void chains() {
        Map<UUID, Set<UUID>> links = new HashMap<>();
        Set<UUID> named = new HashSet<>();
        cohort.links().forEach(link -> {
            links.computeIfAbsent(link.from(), key -> new HashSet<>()).add(link.to());
            named.add(link.to());
        });
        Map<UUID, Integer> depth = new HashMap<>();
        List<UUID> edge = links.keySet().stream()
                .filter(contact -> !named.contains(contact))
                .toList();
        for (int steps = 0; !edge.isEmpty(); steps++) {
            List<UUID> next = new ArrayList<>();
            for (UUID contact : edge) {
                if (depth.putIfAbsent(contact, steps) == null) {
                    next.addAll(links.getOrDefault(contact, Set.of()));
                }
            }
            edge = next;
        }
        List<Map.Entry<UUID, Integer>> reached =
                depth.entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
        quotients(
                "CHAIN_DEPTH",
                reached,
                entry -> cohort.ownerOf(entry.getKey()),
                entry -> level(entry.getKey()),
                Map.Entry::getValue,
                entry -> 1,
                1);
        quotients(
                "BRANCHING",
                List.copyOf(links.entrySet()),
                entry -> cohort.ownerOf(entry.getKey()),
                entry -> level(entry.getKey()),
                entry -> entry.getValue().size(),
                entry -> 1,
                1);
    }

    private String level(UUID contact) {
        return question.breakdown() == Breakdown.LEVEL ? cohort.levelOf(cohort.ownerOf(contact)) : null;
    }

    private Stream<Talk> talks(Someone someone) {
        return cohort.talks().stream().filter(talk -> talk.seeker().equals(someone.id()) && happened(talk.opened()));
    }

    private long held(Someone someone) {
        return talks(someone).filter(talk -> happened(talk.held())).count();
    }

    private String group(Talk talk) {
        return switch (question.breakdown()) {
            case LEVEL -> cohort.levelOf(talk.seeker());
            case APPROACH -> talk.approach();
            case CHANNEL -> talk.channel();
            case NONE, SECTOR -> null;
        };
    }

    private static Double days(Instant first, Instant then) {
        return first == null || then == null || then.isBefore(first)
                ? null
                : Duration.between(first, then).toSeconds() / 86400.0;
    }

    private <T> void counts(String figure, List<T> rows, Function<T, String> group, Predicate<T> counted) {
        each(rows, group, (key, some) -> {
            List<T> those = some.stream().filter(counted).toList();
            tell(figure, key, those.size(), null, (double) those.size(), behind(those));
        });
    }

    private <T> void shares(
            String figure, List<T> rows, Function<T, String> group, Predicate<T> all, Predicate<T> part) {
        each(rows, group, (key, some) -> {
            List<T> those = some.stream().filter(all).toList();
            long parts = those.stream().filter(part).count();
            tell(
                    figure,
                    key,
                    parts,
                    (long) those.size(),
                    those.isEmpty() ? null : (double) parts / those.size(),
                    behind(those));
        });
    }

    private <T> void medians(String figure, List<T> rows, Function<T, String> group, Function<T, Double> of) {
        each(rows, group, (key, some) -> {
            List<T> those = some.stream().filter(row -> of.apply(row) != null).toList();
            double[] sorted = those.stream().mapToDouble(of::apply).sorted().toArray();
            int half = sorted.length / 2;
            Double median = sorted.length == 0
                    ? null
                    : sorted.length % 2 == 1 ? (Double) sorted[half] : (Double) ((sorted[half - 1] + sorted[half]) / 2);
            tell(figure, key, sorted.length, null, median, behind(those));
        });
    }

    private void quotients(
            String figure,
            List<Someone> rows,
            Function<Someone, String> group,
            ToLongFunction<Someone> numerator,
            ToLongFunction<Someone> denominator,
            int times) {
        quotients(figure, rows, Someone::id, group, numerator, denominator, times);
    }

    private <T> void quotients(
            String figure,
            List<T> rows,
            Function<T, UUID> seeker,
            Function<T, String> group,
            ToLongFunction<T> numerator,
            ToLongFunction<T> denominator,
            int times) {
        each(rows, group, (key, some) -> {
            long above = some.stream().mapToLong(numerator).sum();
            long below = some.stream().mapToLong(denominator).sum();
            long seekers = some.stream()
                    .filter(row -> denominator.applyAsLong(row) > 0)
                    .map(seeker)
                    .distinct()
                    .count();
            tell(figure, key, above, below, below == 0 ? null : (double) times * above / below, seekers);
        });
    }

    private static <T> void each(List<T> rows, Function<T, String> group, Told<T> told) {
        told.tell("", rows);
        rows.stream()
                .filter(row -> group.apply(row) != null)
                .collect(Collectors.groupingBy(group))
                .forEach((key, some) -> told.tell(" " + key, some));
    }

    private static <T> long behind(List<T> rows) {
        return rows.stream()
                .map(row -> row instanceof Talk talk ? talk.seeker() : ((Someone) row).id())
                .distinct()
                .count();
    }

    private void tell(String figure, String group, long numerator, Long denominator, Double value, long seekers) {
        if (group.isEmpty() || seekers > 0) {
            told.put(figure + group, MadeUpCohort.line(numerator, denominator, value, seekers));
        }
    }

    @FunctionalInterface
    private interface Told<T> {
        void tell(String group, List<T> rows);
    }
}
