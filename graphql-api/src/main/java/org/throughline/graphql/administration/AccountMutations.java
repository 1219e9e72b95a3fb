package org.throughline.graphql.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Account;
import org.throughline.domain.administration.AccountDetails;
import org.throughline.domain.administration.AccountRules;
import org.throughline.domain.administration.Accounts;
import org.throughline.domain.administration.Cohort;
import org.throughline.domain.administration.Cohorts;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Who has an account in the institution and may do what, to change by its administrators. */
@GraphQLApi
@ApplicationScoped
public class AccountMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Accounts accounts;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Makes an account; for administrators. */
    @Mutation("createAccount")
    @NonNull
    @Description("""
            Makes an account without a password; for administrators. POST /invitations makes the link by which its owner sets \
            one; nobody else ever knows it.""")
    public CreateAccountPayload createAccount(@NonNull @Description("Whose.") @Name("input") CreateAccountInput input) {
        return CreateAccountPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> cohortOf(input))
                        .then(cohort -> Account.create(
                                        key(),
                                        new AccountDetails(input.name(), input.email(), roles(input.roles())),
                                        clock.instant())
                                .map(account -> added(account, input.level(), cohort)))));
    }

    private Outcome<Optional<UUID>> cohortOf(CreateAccountInput input) {
        if (input.cohortId() != null && !input.roles().contains(Role.SEEKER)) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.CONFLICTING,
                            "Only seekers are in a cohort; advisors get theirs by setCohortAdvisors.")
                    .at("cohortId"));
        }
        return Lookups.findIfGiven("cohortId", input.cohortId(), id -> cohorts.join(currentViewer.get(), id))
                .map(cohort -> cohort.map(Cohort::id));
    }

    private Changed added(Account account, SeekerLevel level, Optional<UUID> cohortId) {
        accounts.add(account);
        if (account.roles().contains(Role.SEEKER)) {
            accounts.makeSeeker(account, Optional.ofNullable(level).orElse(SeekerLevel.STUDENT), cohortId);
        }
        return Changed.of("account", account.id());
    }

    /** Changes an account; for administrators. */
    @Mutation("updateAccount")
    @NonNull
    @Description("""
            Changes an account: what is not given stays; for administrators. Other roles, or another address, end its sessions at \
            once. Who becomes a seeker gets what a seeker has. Who is no seeker any longer loses nothing of what they wrote \
            (ManagedAccount.keepsSeekerData); who is no advisor any longer looks after no cohort. Roles of somebody who comes by \
            the identity provider are the provider's at the next sign-in.""")
    public UpdateAccountPayload updateAccount(@NonNull @Description("What.") @Name("input") UpdateAccountInput input) {
        return UpdateAccountPayload.of(mutations.run(
                input.mutationKey(),
                () -> changed(
                        input.id(),
                        input.ifVersion(),
                        account -> new AccountRules(accounts).change(account, details(input, account.details())))));
    }

    /** Lets an account in no longer; for administrators. */
    @Mutation("deactivateAccount")
    @NonNull
    @Description("""
            Lets an account in no longer; for administrators. Sessions, API tokens and links end at once; what the person wrote \
            stays.""")
    public DeactivateAccountPayload deactivateAccount(
            @NonNull @Description("Which.") @Name("input") DeactivateAccountInput input) {
        return DeactivateAccountPayload.of(mutations.run(
                input.mutationKey(),
                () -> changed(
                        input.id(),
                        input.ifVersion(),
                        account -> new AccountRules(accounts).deactivate(account, clock.instant()))));
    }

    /** Lets an account in again; for administrators. */
    @Mutation("reactivateAccount")
    @NonNull
    @Description("""
            Lets an account in again, with the roles and the password it had; for administrators. Old sessions and tokens stay \
            ended.""")
    public ReactivateAccountPayload reactivateAccount(
            @NonNull @Description("Which.") @Name("input") ReactivateAccountInput input) {
        return ReactivateAccountPayload.of(mutations.run(
                input.mutationKey(),
                () -> changed(
                        input.id(), input.ifVersion(), account -> new AccountRules(accounts).reactivate(account))));
    }

    private Outcome<Changed> changed(String id, Integer ifVersion, Function<Account, Outcome<Account>> change) {
        Viewer viewer = currentViewer.get();
        return currentViewer
                .institutionToRun()
                .then(institution -> Lookups.find("id", id, wanted -> accounts.find(viewer, wanted)))
                .then(account -> Lookups.unchangedSince(ifVersion, account.version(), account))
                .then(change)
                .map(account -> Changed.of("account", account.id()));
    }

    private AccountDetails details(UpdateAccountInput input, AccountDetails now) {
        return new AccountDetails(
                given.or("name", input.name(), now.name()),
                given.or("email", input.email(), now.email()),
                given.has("roles") ? roles(input.roles()) : now.roles());
    }

    private static Set<Role> roles(List<Role> named) {
        return named == null ? Set.of() : Set.copyOf(named);
    }

    private TenantKey key() {
        return new TenantKey(currentViewer.get().institutionId(), ids.next());
    }
}
