package org.throughline.deployment.faults;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an experiment measured, and what it must be. Each figure is a line of JSON in {@code target/faults/results.jsonl} and one for
 * people on the console, also when it is not as it should be: that fails the test only at the end, when all has been said.
 */
final class Figures implements AutoCloseable {
    private static final Path FILE = Path.of("target", "faults", "results.jsonl");

    private final String experiment;
    private final String test;
    private final List<String> missed = new ArrayList<>();
    private boolean isComplete;

    private Figures(String experiment, String test) {
        this.experiment = experiment;
        this.test = test;
    }

    /** @param experiment in words, as the table of figures shall have it; how to run it again is by the class that calls this */
    static Figures of(String experiment) {
        System.out.println("Experiment: " + experiment);
        Class<?> test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return new Figures(experiment, test.getSimpleName());
    }

    /** What was answered how often, for whoever reads along. */
    void tell(String what, Timeline answers) {
        System.out.println("  " + what + ": " + answers.kinds());
    }

    /** A figure that says how much was done, and has no bar. */
    void note(String figure, double value, String unit) {
        keep(figure, value, unit, "");
    }

    /** A figure that must not be larger. */
    void atMost(double bar, String figure, double value, String unit) {
        check(value <= bar, figure, value, unit, "at most " + plain(bar));
    }

    /** A figure that must not be smaller. */
    void atLeast(double bar, String figure, double value, String unit) {
        check(value >= bar, figure, value, unit, "at least " + plain(bar));
    }

    /** A figure that must be exactly so. */
    void exactly(double bar, String figure, double value, String unit) {
        check(value == bar, figure, value, unit, plain(bar));
    }

    /** To be said last: every figure was measured. Fails when one was missed. */
    void complete() {
        isComplete = true;
        if (!missed.isEmpty()) {
            throw new AssertionError(experiment + ": " + String.join("; ", missed));
        }
    }

    /** Says what was missed until then, when the experiment broke off. */
    @Override
    public void close() {
        if (!isComplete) {
            System.out.println("  broke off" + (missed.isEmpty() ? "" : ", after " + String.join("; ", missed)));
        }
    }

    private void check(boolean isMet, String figure, double value, String unit, String bar) {
        keep(figure, value, unit, bar);
        if (!isMet) {
            missed.add("%s is %s %s, and must be %s".formatted(figure, plain(value), unit, bar));
        }
    }

    private void keep(String figure, double value, String unit, String bar) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("experiment", experiment)
                .add("test", test)
                .add("figure", figure)
                .add("value", Json.createValue(new BigDecimal(plain(value))))
                .add("unit", unit)
                .add("bar", bar)
                .add("form", Form.isShort() ? "short" : "whole");
        System.out.printf("  %-70s %10s %-10s %s%n", figure, plain(value), unit, bar);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, line.build().toString() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
