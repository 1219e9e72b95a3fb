package org.throughline.domain.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/**
 * One way to reach a contact.
 *
 * @param kind e-mail, telephone or link
 * @param value the address, number or link as people write it
 * @param label such as "work"; null when there is none
 * @param seekerId whose contact it is a way to
 */
@Embeddable
public record ContactPoint(
        @Enumerated(EnumType.STRING) Kind kind,
        String value,
        String label,
        @Column(name = "seeker_id") UUID seekerId) {

    /** What kind of address it is. */
    public enum Kind {
        /** An e-mail address. */
        EMAIL,
        /** A telephone number. */
        PHONE,
        /** A web address. */
        LINK
    }

    private static final Pattern PHONE =
            Pattern.compile("(?=.*[0-9])[+0-9(][0-9 ()./\\-]*(?:(?:ext|x|#)\\.? ?[0-9]+)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\S*", Pattern.CASE_INSENSITIVE);

    /** The contact point, or refusals at {@code value} and {@code label}. */
    public static Outcome<ContactPoint> of(Kind kind, String value, String label, UUID seekerId) {
        Checks checks = new Checks();
        String checkedValue = checks.take("value", parse(kind, value)).orElse(null);
        String given = label == null || label.isBlank() ? null : label;
        String checkedLabel =
                checks.takeIfGiven("label", given, TextRule.TAG::check).orElse(null);
        return checks.outcome(() -> new ContactPoint(kind, checkedValue, checkedLabel, seekerId));
    }

    /** A telephone number as people write it, or why it is none. */
    public static Outcome<String> telephoneNumber(String raw) {
        return parse(Kind.PHONE, raw);
    }

    private static Outcome<String> parse(Kind kind, String raw) {
        return switch (kind) {
            case EMAIL -> EmailAddress.parse(raw).map(EmailAddress::value);
            case PHONE -> matching(PHONE, TextRule.TAG, raw, "Must be a telephone number such as +49 30 901820.");
            case LINK ->
                matching(
                        LINK,
                        new TextRule(2_000, false),
                        raw,
                        "Must be a web address that starts with https:// or http://.");
        };
    }

    private static Outcome<String> matching(Pattern form, TextRule rule, String raw, String message) {
        return rule.check(raw)
                .then(text -> form.matcher(text).matches()
                        ? Outcome.done(text)
                        : Outcome.refused(Refusal.of(RefusalCode.MALFORMED, message)));
    }
}
