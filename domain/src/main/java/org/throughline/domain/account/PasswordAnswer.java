package org.throughline.domain.account;

import org.throughline.domain.account.SignIn.NewSession;

/** What became of a wish to set a password. */
public sealed interface PasswordAnswer {

    /** It is set; every session of the account has ended but for this new one. */
    record Set(NewSession session) implements PasswordAnswer {}

    /** Nothing has changed. */
    record Refused(PasswordFault fault) implements PasswordAnswer {}
}
