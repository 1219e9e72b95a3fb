package org.throughline.persistence.demo;

import java.util.List;
import org.throughline.domain.account.Role;

/**
 * An account worth trying. Its password is {@link DemoAccounts#PASSWORD}.
 *
 * @param institution the slug of the institution to sign in to
 * @param email the address to sign in with
 * @param name who it is
 * @param roles what it may do
 * @param shows in a few words, what there is to see
 */
public record DemoAccount(String institution, String email, String name, List<Role> roles, String shows) {
    public DemoAccount {
        roles = List.copyOf(roles);
    }
}
