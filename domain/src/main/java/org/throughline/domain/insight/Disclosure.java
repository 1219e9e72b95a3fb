package org.throughline.domain.insight;

/**
 * A place in a text that would tell who is behind it (C9).
 *
 * @param kind how
 * @param start where it begins, in UTF-16 units from 0, as JavaScript and Java count
 * @param end where it ends, exclusive
 * @param words what stands there
 */
public record Disclosure(DisclosureKind kind, int start, int end, String words) {

    /** Whether the text must not be shared; otherwise the seeker is warned. */
    public boolean refused() {
        return switch (kind) {
            case SOURCE_NAME, CONTACT_NAME, ORGANIZATION_NAME, EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS -> true;
            case ONLY_ONE, SALARY -> false;
        };
    }

    /** What it is and how to mend it, in a sentence. */
    public String message() {
        String where = "“%s” (characters %d to %d) ".formatted(words, start, end);
        return where
                + switch (kind) {
                    case SOURCE_NAME -> "names who said it: leave the name out.";
                    case CONTACT_NAME -> "is the name of one of your contacts: leave it out.";
                    case ORGANIZATION_NAME ->
                        "is the name of an organisation: say what kind of organisation it is instead.";
                    case EMAIL_ADDRESS -> "is an e-mail address: leave it out.";
                    case PHONE_NUMBER -> "looks like a telephone number: leave it out.";
                    case WEB_ADDRESS -> "is a web address or a name on a network: leave it out.";
                    case ONLY_ONE -> "may fit a single person: make sure that nobody can tell who it is.";
                    case SALARY -> "looks like pay, which may fit a single person: give a range, or leave it out.";
                };
    }
}
