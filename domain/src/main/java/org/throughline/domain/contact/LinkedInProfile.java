package org.throughline.domain.contact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/**
 * The address of a LinkedIn profile. The same profile is written in many ways (with or without {@code www}, a country's
 * host, a trailing slash, tracking parameters, percent-encoded or not); the key is what they have in common and decides
 * whether two contacts are the same person.
 *
 * @param url as it was written
 * @param key the public name in lower case, decoded; in the old form {@code pub/name/1/2/3} with its numbers, because
 *     there the name alone belongs to many people
 */
public record LinkedInProfile(String url, String key) {
    private static final TextRule RULE = new TextRule(500, false);
    private static final Pattern FORM = Pattern.compile(
            "(?:https?://)?(?:[a-z]{1,3}\\.)?linkedin\\.com/"
                    + "(?:in/(?<name>[^/?#\\s]+)|pub/(?<old>[^/?#\\s]+)(?<numbers>(?:/[0-9a-f]{1,3}){3})?)"
                    + "(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    /** The profile, or a refusal that says what is wrong. */
    public static Outcome<LinkedInProfile> parse(String raw) {
        return RULE.check(raw).then(LinkedInProfile::ofText);
    }

    private static Outcome<LinkedInProfile> ofText(String url) {
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            return Outcome.refused(malformed());
        }
        String encoded = Optional.ofNullable(matcher.group("name")).orElseGet(() -> matcher.group("old"));
        String name = Normalizer.normalize(decoded(encoded), Normalizer.Form.NFC);
        String numbers = Optional.ofNullable(matcher.group("numbers")).orElse("");
        String key = (name + numbers).toLowerCase(Locale.ROOT);
        if (name.isBlank() || key.chars().anyMatch(Character::isISOControl) || key.indexOf('\uFFFD') >= 0) {
            return Outcome.refused(malformed());
        }
        return Outcome.done(new LinkedInProfile(url, key));
    }

    private static String decoded(String name) {
        try {
            // A plus sign is a plus sign in a path; only the decoder takes it for a blank.
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static Refusal malformed() {
        return Refusal.of(
                RefusalCode.MALFORMED, "Must be the address of a LinkedIn profile such as linkedin.com/in/name.");
    }
}
