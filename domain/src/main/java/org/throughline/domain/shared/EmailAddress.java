package org.throughline.domain.shared;

import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to: a local part, one {@code @} and a domain with a dot. Kept as written; two
 * addresses are the same when they differ only in case.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@,;<>\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]*\\p{L}");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || value.contains("..")) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address, or a refusal that says what is wrong. */
    public static Outcome<EmailAddress> parse(String raw) {
        return TextRule.LINE.check(raw).then(text -> {
            try {
                return Outcome.done(new EmailAddress(text));
            } catch (IllegalArgumentException malformed) {
                return Outcome.refused(
                        Refusal.of(RefusalCode.MALFORMED, "Must be an e-mail address such as name@example.org."));
            }
        });
    }
}
