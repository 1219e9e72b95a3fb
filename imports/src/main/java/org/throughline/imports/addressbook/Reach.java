package org.throughline.imports.addressbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.shared.Outcome;

/** Ways to reach somebody as programs write them, made what a contact keeps. */
final class Reach {
    private static final Pattern NAMED_ADDRESS = Pattern.compile(".*<([^<>]+)>");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
    private static final Pattern TEL = Pattern.compile("(?i)^tel:");

    private Reach() {}

    /** An e-mail address, from {@code ada@example.org}, {@code Ada <ada@example.org>} or a {@code mailto:} link. */
    static Outcome<String> email(String raw) {
        Matcher named = NAMED_ADDRESS.matcher(raw);
        String address = named.matches() ? named.group(1) : raw;
        return of(ContactPoint.Kind.EMAIL, MAILTO.matcher(address).replaceFirst(""));
    }

    /** A telephone number, without the invisible marks and odd blanks that come with copied ones. */
    static Outcome<String> phone(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String plain = BLANK.matcher(visible).replaceAll(" ").strip();
        return of(ContactPoint.Kind.PHONE, TEL.matcher(plain).replaceFirst(""));
    }

    /** A web address; one without a scheme is taken for https. */
    static Outcome<String> link(String raw) {
        return of(ContactPoint.Kind.LINK, SCHEME.matcher(raw).matches() ? raw : "https://" + raw);
    }

    private static Outcome<String> of(ContactPoint.Kind kind, String value) {
        return ContactPoint.of(kind, value, null, null).map(ContactPoint::value);
    }
}
