package org.throughline.domain.action;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * Names one next action: its kind, what it is about and, where the same can become due again, since when. So an action that
 * was put away stays away, and the next of its kind comes.
 *
 * @param kind what is to do
 * @param value the whole key, such as {@code FOLLOW_UP:<id>:1763820000}
 */
public record ActionKey(ActionKind kind, String value) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z_]{3,30}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:\\d{1,12})?");

    /** The key that a text is, or why it is none. */
    public static Outcome<ActionKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        Optional<ActionKind> kind = matcher.matches() ? kind(matcher.group(1)) : Optional.empty();
        return kind.map(known -> Outcome.done(new ActionKey(known, text)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.MALFORMED, "Must be the key of a next action, as the list gives it.")));
    }

    /** What it is about: a thread, a commitment, a target. */
    public UUID subject() {
        return UUID.fromString(value.split(":")[1]);
    }

    private static Optional<ActionKind> kind(String name) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findAny();
    }
}
