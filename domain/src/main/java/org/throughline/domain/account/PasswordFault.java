package org.throughline.domain.account;

/** Why a password was not set. The names are stable: clients may switch over them. */
public enum PasswordFault {
    /** The password that was to be replaced is another one. */
    WRONG_PASSWORD("This is not your password."),
    /** Shorter than {@link PasswordRule#SHORTEST}. */
    TOO_SHORT("Take at least " + PasswordRule.SHORTEST
            + " characters; a few words that do not belong together are good."),
    /** Longer than {@link PasswordHasher#LONGEST}. */
    TOO_LONG("Take at most " + PasswordHasher.LONGEST + " characters."),
    /** Control characters or broken Unicode, which no keyboard types twice alike. */
    NOT_TEXT("Take characters that a keyboard can type."),
    /** Among the first that somebody would try. */
    EASY_TO_GUESS(
            "This would be guessed soon: take words that do not belong together, and neither your name nor your address."),
    /** The link was used, replaced, or is too old. */
    LINK_ENDED("This link is not valid any longer. Ask for a new one.");

    private final String message;

    PasswordFault(String message) {
        this.message = message;
    }

    /** A sentence for people that says what to do. */
    public String message() {
        return message;
    }
}
