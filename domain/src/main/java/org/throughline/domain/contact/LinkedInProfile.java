package org.throughline.domain.contact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * The address of a LinkedIn profile. The same profile is written in many ways (with or without {@code www}, a country's
 * host, a trailing slash, tracking parameters, percent-encoded or not); the key is what they have in common and decides
 * whether two contacts are the same person.
 *
 * @param url as it was written
 * @param key the public name in lower case, decoded
 */
public record LinkedInProfile(String url, String key) {
    private static final int LONGEST = 500;
    private static final Pattern FORM = Pattern.compile(
            "(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub)/([^/?#\\s]+)(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    /** The profile, or a refusal that says what is wrong. */
    public static Outcome<LinkedInProfile> parse(String raw) {
        String text = raw == null ? "" : raw.strip();
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Outcome.refused(malformed());
        }
        String key = decoded(matcher.group(1)).toLowerCase(Locale.ROOT);
        if (key.isBlank() || key.chars().anyMatch(Character::isISOControl) || key.indexOf('\uFFFD') >= 0) {
            return Outcome.refused(malformed());
        }
        return Outcome.done(new LinkedInProfile(text, key));
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
