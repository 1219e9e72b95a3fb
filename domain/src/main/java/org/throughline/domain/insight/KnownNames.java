package org.throughline.domain.insight;

import java.util.List;

/**
 * The names that a shared text must not hold (C9).
 *
 * @param source who said it
 * @param contacts everybody the seeker knows or knew
 * @param organizations every organisation the seeker knows or knew
 */
public record KnownNames(String source, List<String> contacts, List<String> organizations) {
    public KnownNames {
        contacts = List.copyOf(contacts);
        organizations = List.copyOf(organizations);
    }
}
