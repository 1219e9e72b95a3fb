package org.throughline.deployment.rights;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An operation with its arguments, in which {@code $name} stands for an id.
 *
 * @param arguments as GraphQL has them, without the parentheses
 */
record Template(String operation, String arguments) {
    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+): \\[?\"(?:[A-Z]+:)?$");
    private static final int DAYS = 3;

    /** A place for an id: which argument it is given as, and the name of what belongs there. */
    record Place(int index, String argument, String name) {}

    static List<Template> read(String table) {
        return table.lines()
                .map(line -> line.split(" \\|", 2))
                .map(parts -> new Template(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .map(template -> new Template(
                        template.operation,
                        template.arguments.replace(
                                "@soon",
                                LocalDate.now(ZoneOffset.UTC).plusDays(DAYS).toString())))
                .toList();
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (MatchResult match : NAME.matcher(arguments).results().toList()) {
            String before = arguments.substring(0, match.start());
            String argument = ARGUMENT.matcher(before)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no argument before a name in " + arguments));
            if (!argument.equals("email")) {
                places.add(new Place(match.start(), argument, match.group(1)));
            }
        }
        return places;
    }

    /** With these ids, and ids that never were for names that are not among them; with something else at a place. */
    String filled(Map<String, String> ids, Optional<Place> place, String there) {
        return NAME.matcher(arguments)
                .replaceAll(match ->
                        place.filter(here -> here.index() == match.start()).isPresent()
                                ? there
                                : Optional.ofNullable(ids.get(match.group(1)))
                                        .orElseGet(() -> UUID.randomUUID().toString()));
    }

    String filled(Map<String, String> ids) {
        return filled(ids, Optional.empty(), "");
    }
}
