package org.throughline.domain.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.account.Role;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** What one account alone cannot decide. An institution is never left without somebody who can run it. */
public final class AccountRules {
    private static final Refusal LAST_ADMINISTRATOR = Refusal.of(
            RefusalCode.LAST_ADMINISTRATOR,
            "Nobody else who has a password, or has come by the identity provider, is an administrator; make somebody one first.");

    private final Accounts accounts;

    /** Over these accounts. */
    public AccountRules(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Takes the details as a whole. Who becomes a seeker gets what a seeker has; who is none any longer loses nothing of it.
     * Who is no advisor any longer looks after no cohort, also when the role comes back.
     */
    public Outcome<Account> change(Account account, AccountDetails wish) {
        Set<Role> wished = wish.roles() == null ? Set.of() : wish.roles();
        if (account.isActiveAdministrator()
                && !wished.isEmpty()
                && !wished.contains(Role.ADMIN)
                && !accounts.isDispensable(account)) {
            return Outcome.refused(LAST_ADMINISTRATOR.at("roles"));
        }
        Set<Role> before = account.roles();
        return account.change(wish).map(changed -> {
            if (changed.roles().contains(Role.SEEKER)) {
                accounts.makeSeeker(changed, SeekerLevel.STUDENT, Optional.empty());
            }
            if (before.contains(Role.ADVISOR) && !changed.roles().contains(Role.ADVISOR)) {
                accounts.leaveCohorts(changed);
            }
            return changed;
        });
    }

    /** Lets an account in no longer. */
    public Outcome<Account> deactivate(Account account, Instant now) {
        if (account.isActiveAdministrator() && !accounts.isDispensable(account)) {
            return Outcome.refused(LAST_ADMINISTRATOR.at("id"));
        }
        account.deactivate(now);
        return Outcome.done(account);
    }

    /** Lets an account in again, unless somebody else has its address by now. */
    public Outcome<Account> reactivate(Account account) {
        if (account.deactivatedAt().isPresent() && accounts.isAddressTaken(account)) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Somebody else has this e-mail address by now; give one of the two another address first.")
                    .at("id"));
        }
        account.reactivate();
        return Outcome.done(account);
    }
}
