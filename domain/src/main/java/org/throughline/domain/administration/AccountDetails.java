package org.throughline.domain.administration;

import java.util.Set;
import org.throughline.domain.account.Role;

/**
 * What an administrator says of an account, not checked yet.
 *
 * @param name as the person writes it
 * @param email to sign in with
 * @param roles what the account may do, one at least
 */
public record AccountDetails(String name, String email, Set<Role> roles) {}
