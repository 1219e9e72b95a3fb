package org.throughline.domain.account;

import java.util.Collection;
import java.util.Optional;

/**
 * Which passwords are taken, as NIST SP 800-63B has it: long enough and not easy to guess. Nobody is told which kinds of
 * characters to use, and no password expires.
 */
public interface PasswordRule {
    /** In Unicode code points. */
    int SHORTEST = 12;

    /**
     * What speaks against a password; empty when nothing does.
     *
     * @param about what somebody who guesses knows of its owner: name, address, institution
     */
    Optional<PasswordFault> fault(String password, Collection<String> about);
}
