package org.throughline.graphql.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One GraphQL request as it is observed, by the thread that answers it. It is left in the request attribute named after this
 * class. Its name is one that a client's build has registered, and {@link #OTHER} for every other request: a name that
 * a stranger can choose is neither a figure's nor a log's.
 */
public final class Operation {
    /** What is not registered. */
    public static final String OTHER = "other";
    /** What was refused before it was known what was asked. */
    public static final String NONE = "none";

    private String name = NONE;
    private String kind = NONE;
    private String code = "OK";
    private Supplier<String> hash = () -> "";
    private final List<Reading> readings = new ArrayList<>();

    /**
     * A plan that was found or made, and read.
     *
     * @param shape its levels, of schema names
     * @param levels how many statements it has
     * @param cached whether it was there already
     * @param begunNanos when it was looked for, as {@link System#nanoTime()} has it
     * @param plannedNanos when it was there
     * @param endedNanos when its answer was written
     */
    public record Reading(
            Supplier<String> shape, int levels, boolean cached, long begunNanos, long plannedNanos, long endedNanos) {}

    /**
     * It is known what is asked.
     *
     * @param knownName registered, or {@link #OTHER}
     * @param knownKind query or mutation
     * @param sha256 of the document
     */
    public void is(String knownName, String knownKind, Supplier<String> sha256) {
        this.name = knownName;
        this.kind = knownKind;
        this.hash = sha256;
    }

    /** It was answered with an error, whose code stands in our own source; the first counts. */
    public void failed(String errorCode) {
        if (code.equals("OK")) {
            code = errorCode;
        }
    }

    /** A plan was read. */
    public void read(Reading reading) {
        readings.add(reading);
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    /** {@code OK}, or the code of the first error. */
    public String code() {
        return code;
    }

    /** In lower-case hexadecimal digits; empty where no document was found. */
    public Optional<String> hash() {
        return Optional.of(hash.get()).filter(text -> !text.isEmpty());
    }

    public List<Reading> readings() {
        return List.copyOf(readings);
    }
}
