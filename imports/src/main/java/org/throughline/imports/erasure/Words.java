package org.throughline.imports.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that tell who somebody is, as regular expressions of PostgreSQL that find them anywhere in a text, whatever their
 * case. One that finds nothing stands where there are none.
 *
 * @param sure that are theirs alone: addresses and profiles
 * @param names that others may have too: whole names of two words or more
 */
record Words(String sure, String names) {
    private static final String NOTHING = "(?!)";

    static Words of(Collection<String> emails, Collection<String> profiles, Collection<String> names) {
        List<String> sure = new ArrayList<>();
        emails.forEach(email -> sure.add("(?<![[:alnum:]._%+-])" + quoted(email) + "(?![[:alnum:]_-])"));
        profiles.forEach(key -> sure.add("linkedin[.]com/(in|pub)/" + quoted(key) + "(?![[:alnum:]_-])"));
        return new Words(
                any(sure),
                any(names.stream()
                        .filter(name -> name.strip().contains(" "))
                        .map(name -> "\\m" + quoted(name.strip()).replaceAll("\\s+", "\\\\s+") + "\\M")
                        .toList()));
    }

    private static String any(List<String> patterns) {
        return patterns.isEmpty() ? NOTHING : patterns.stream().distinct().collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String quoted(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\s]", "[$0]")
                .replace("[^]", "\\^")
                .replace("[\\]", "\\\\");
    }
}
