package org.throughline.imports.erasure;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is known of who somebody is, in whatever form it is written. */
record Identity(
        Set<String> names, Set<String> nameKeys, Set<String> emails, Set<String> profiles, Set<String> organizations) {

    /** Nothing yet. */
    static Identity none() {
        return new Identity(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** The addresses in lower case. */
    Set<String> emailKeys() {
        return emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** What gives them away in a text. */
    Words words() {
        return Words.of(emailKeys(), profiles, names);
    }
}
