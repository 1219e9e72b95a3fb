package org.throughline.domain.outreach;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.referral.NamePermission;

/**
 * What the outreach check is told beside the draft. All of it may be empty: then it says nothing about it.
 *
 * @param contactName the name of who is written to
 * @param contactHasEmail whether they can be written to by e-mail (B8)
 * @param purpose why this person (A3)
 * @param notes what the seeker found out about them (C1)
 * @param referrers who named them, and whether their name may be used (B12)
 * @param commitments what they agreed to do and have not done (F2)
 * @param otherTexts the text keys of the seeker's messages to other people (B3)
 */
public record OutreachContext(
        Optional<String> contactName,
        boolean contactHasEmail,
        Optional<String> purpose,
        List<String> notes,
        List<Referrer> referrers,
        List<String> commitments,
        List<String> otherTexts) {
    /** Nothing is known but the draft. */
    public static final OutreachContext NONE =
            new OutreachContext(Optional.empty(), false, Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public OutreachContext {
        notes = List.copyOf(notes);
        referrers = List.copyOf(referrers);
        commitments = List.copyOf(commitments);
        otherTexts = List.copyOf(otherTexts);
    }

    /**
     * Someone who named the contact.
     *
     * @param name as people write it
     * @param permission whether the seeker may use it (E2)
     */
    public record Referrer(String name, NamePermission permission) {}
}
