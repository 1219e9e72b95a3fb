package org.throughline.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How somebody comes by a password: by the one they have, or by a link that works once. */
public interface Passwords {
    /** How long a link lasts for an account that has no password yet. */
    Duration INVITATION = Duration.ofDays(14);
    /** How long a link lasts for an account that has one. */
    Duration RESET = Duration.ofDays(1);

    /**
     * Replaces the viewer's password.
     *
     * @throws SignIn.TooManyAttempts if it was given wrong too often lately
     */
    PasswordAnswer change(Viewer viewer, String current, String wanted);

    /**
     * Makes links for accounts of the viewer's institution. A link replaces the one before. The viewer's rights are the
     * caller's to check.
     *
     * @param emails of the accounts; an address that none has gets no link
     */
    List<NewLink> links(Viewer viewer, List<String> emails);

    /**
     * Makes links for the accounts of the viewer's institution that have no password and no other way in, by their
     * addresses.
     *
     * @param after the last address of the page before; empty for the first
     * @param most how many
     */
    List<NewLink> invitations(Viewer viewer, Optional<String> after, int most);

    /** Whose password a link sets; empty when it is not valid. Asking changes nothing. */
    Optional<Holder> holder(String link);

    /**
     * Sets the password of the link's account. Its API tokens end too: whoever needs a link has lost the password, or
     * control of it.
     */
    PasswordAnswer use(String link, String wanted);

    /**
     * A link just made.
     *
     * @param email whose it is
     * @param token the end of its address, shown once and not kept
     * @param isFirst whether the account has no password yet
     */
    record NewLink(String email, String token, Instant expiresAt, boolean isFirst) {}

    /** Whom a link is for, as the page that it opens shows it. */
    record Holder(String email, String institution) {}
}
