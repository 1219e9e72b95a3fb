package org.throughline.domain.outreach;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A {@code mailto:} URL (RFC 6068) that opens a message in the seeker's own mail. Programs take only so much of one.
 *
 * @param url at most {@value #LONGEST} characters
 * @param complete whether the whole message is in it; otherwise the body was cut, and the message is better opened as a file
 */
public record MailtoUrl(String url, boolean complete) {
    /** As many characters as the programs in use take. */
    public static final int LONGEST = 2_000;

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    /** The URL for a message. */
    public static MailtoUrl of(Optional<String> address, Optional<String> subject, String body) {
        StringBuilder url = new StringBuilder("mailto:");
        address.ifPresent(to -> url.append(encoded(to).replace("%40", "@")));
        String separator = "?";
        if (subject.isPresent()) {
            url.append("?subject=").append(encoded(subject.get()));
            separator = "&";
        }
        url.append(separator).append("body=");
        return withBody(url, body.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static MailtoUrl withBody(StringBuilder url, String body) {
        int at = 0;
        while (at < body.length()) {
            int next = body.offsetByCodePoints(at, 1);
            String character = body.substring(at, next);
            // A line break is CRLF in a mailto URL.
            String piece = character.equals("\n") ? "%0D%0A" : encoded(character);
            if (url.length() + piece.length() > LONGEST) {
                return new MailtoUrl(url.toString(), false);
            }
            url.append(piece);
            at = next;
        }
        return new MailtoUrl(url.toString(), true);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (value & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            }
        }
        return encoded.toString();
    }
}
