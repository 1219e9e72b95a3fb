package org.throughline.domain.administration;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * Who signs in, as administrators manage it. Passwords are no part of it: people set them themselves. That sessions end
 * when roles, address or activation change is the database's own rule.
 */
@Entity
@Table(name = "account")
public class Account {
    @EmbeddedId
    private TenantKey key;

    private String email;
    private String name;
    private String[] roles;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    /** For the persistence provider. */
    protected Account() {}

    private Account(TenantKey key, Instant now) {
        this.key = key;
        this.createdAt = now;
    }

    /** A new account without a password, or every reason why it cannot be one. */
    public static Outcome<Account> create(TenantKey key, AccountDetails details, Instant now) {
        return new Account(key, now).change(details);
    }

    /** Takes the details as a whole; refused ones change nothing. */
    public Outcome<Account> change(AccountDetails details) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<EmailAddress> newEmail = checks.take("email", EmailAddress.parse(details.email()));
        checks.require(
                details.roles() != null && !details.roles().isEmpty(),
                "roles",
                () -> Refusal.of(
                        RefusalCode.REQUIRED,
                        "Must name one role at least; deactivate who may do nothing any longer."));
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            email = newEmail.orElseThrow().value();
            if (roles == null || !roles().equals(details.roles())) {
                roles = details.roles().stream().sorted().map(Role::name).toArray(String[]::new);
            }
            return this;
        });
    }

    /** Lets the account in no longer. Deactivating twice changes nothing. */
    public void deactivate(Instant now) {
        if (deactivatedAt == null) {
            deactivatedAt = now;
        }
    }

    /** Lets the account in again, with the roles and the password that it had. */
    public void reactivate() {
        deactivatedAt = null;
    }

    /** The account, ready to be changed in part and taken again. */
    public AccountDetails details() {
        return new AccountDetails(name, email, roles());
    }

    /** What the account may do. */
    public Set<Role> roles() {
        Set<Role> named = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(named::add);
        return named;
    }

    /** Whether it runs the institution now. */
    public boolean isActiveAdministrator() {
        return deactivatedAt == null && roles().contains(Role.ADMIN);
    }

    /** Since when it is deactivated; empty while it is not. */
    public Optional<Instant> deactivatedAt() {
        return Optional.ofNullable(deactivatedAt);
    }

    /** The institution and the id. */
    public TenantKey key() {
        return key;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** The address to sign in with. */
    public String email() {
        return email;
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }
}
