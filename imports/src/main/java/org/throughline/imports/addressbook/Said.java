package org.throughline.imports.addressbook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that the seeker and a contact said to each other on LinkedIn.
 *
 * @param contactId the contact
 * @param conversation LinkedIn's id of the conversation; empty for an invitation
 * @param at when
 * @param outgoing whether the seeker said it
 * @param words what was said; empty for a mere invitation, or a picture
 * @param sheet the table of the file, counted from 0
 * @param line where it starts there, counted from 1
 */
record Said(
        UUID contactId,
        Optional<String> conversation,
        Instant at,
        boolean outgoing,
        Optional<String> words,
        int sheet,
        long line) {

    /** Whether it says the same as another, whatever the blanks and line breaks. */
    boolean saysTheSameAs(Said other) {
        return plain().isPresent() && plain().equals(other.plain());
    }

    private Optional<String> plain() {
        return words.map(text -> text.replaceAll("\\s+", " ").strip());
    }
}
