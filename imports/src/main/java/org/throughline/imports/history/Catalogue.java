package org.throughline.imports.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a seeker or an institution has, table by table, each after those that it refers to. What is stored and is not
 * here is listed in {@link LeftOut} with the reason; a test compares both with the database.
 *
 * <p>An institution's export holds its people, its programme, whom seekers talk to and how far each interview has come. It
 * holds no private notes: neither the tables that are notes nor the columns in which seekers write in their own words,
 * because administrators manage people and imports and do not read private notes. A seeker's own export holds all of
 * theirs.
 */
public final class Catalogue {
    private static final List<Entry> ALL = Stream.of(
                    ProgrammeEntries.ALL, NetworkEntries.ALL, AimEntries.ALL, TalkEntries.ALL, GivingEntries.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, Entry> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private Catalogue() {}

    /** Every table, each after those that it refers to. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The table of this name. */
    public static Optional<Entry> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
