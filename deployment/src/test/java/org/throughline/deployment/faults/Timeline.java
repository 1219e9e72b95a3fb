package org.throughline.deployment.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answers of an experiment, in no order; clients add to it while it goes on. */
final class Timeline {
    private final Collection<Answer> answers;

    Timeline() {
        this(new ConcurrentLinkedQueue<>());
    }

    private Timeline(Collection<Answer> answers) {
        this.answers = answers;
    }

    void add(Answer answer) {
        answers.add(answer);
    }

    int size() {
        return answers.size();
    }

    List<Answer> all() {
        return List.copyOf(answers);
    }

    /** Those of them. */
    Timeline where(Predicate<Answer> condition) {
        return new Timeline(answers.stream().filter(condition).toList());
    }

    /** Those to requests that were sent in this time. */
    Timeline sentBetween(long from, long to) {
        return where(answer -> answer.begin() >= from && answer.begin() < to);
    }

    Timeline served() {
        return where(Answer::isServed);
    }

    Timeline notServed() {
        return where(answer -> !answer.isServed());
    }

    /** With those of others. */
    Timeline and(Timeline others) {
        Collection<Answer> both = new ConcurrentLinkedQueue<>(answers);
        both.addAll(others.answers);
        return new Timeline(both);
    }

    /** In seconds; 0 when there is none. */
    double slowestSeconds() {
        return answers.stream()
                .map(Answer::duration)
                .max(Comparator.naturalOrder())
                .map(Timeline::seconds)
                .orElse(0.0);
    }

    /** What so many of a hundred did not exceed, in seconds; 0 when there is none. */
    double percentileSeconds(double percent) {
        List<Duration> sorted = answers.stream().map(Answer::duration).sorted().toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        int place = (int) Math.ceil(sorted.size() * percent / 100) - 1;
        return seconds(sorted.get(Math.max(place, 0)));
    }

    /** How many seconds after a moment the last of them came; 0 when none came after it. */
    double lastSecondsAfter(long moment) {
        return answers.stream().mapToLong(Answer::end).filter(end -> end > moment).max().stream()
                .mapToDouble(end -> seconds(Duration.ofNanos(end - moment)))
                .findFirst()
                .orElse(0);
    }

    /** When the first of them that ended after this moment ended; empty when none did. */
    Optional<Long> firstEndAfter(long moment) {
        return answers.stream().map(Answer::end).filter(end -> end > moment).min(Comparator.naturalOrder());
    }

    /** How many of each kind, by status and code. */
    Map<String, Long> kinds() {
        return answers.stream().collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.counting()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
