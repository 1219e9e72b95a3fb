package org.throughline.domain.account;

import java.util.Optional;
import org.throughline.domain.account.SignIn.NewSession;

/**
 * Accounts of people who sign in at an identity provider. Somebody is known again by issuer and subject, never by their
 * address. The first time they get the account of their institution that has their verified address, as a roster or an
 * invitation made it; or a new one. The provider decides about their roles each time they sign in.
 */
public interface ExternalAccounts {

    /**
     * Starts a session.
     *
     * @param origin what is needed to end it here and there together
     */
    Admission signIn(ExternalPerson person, ProviderSession origin);

    /**
     * On whose behalf a request with a provider's token runs. Its roles are those that both the token and the account
     * have, so that neither an old token nor an old account gives what was taken away.
     */
    Visit visit(ExternalPerson person);

    /**
     * Ends the sessions that began at the provider.
     *
     * @param session of the provider's sessions only this one; all of the subject's when empty
     * @return how many ended
     */
    int endSessions(String issuer, Optional<String> subject, Optional<String> session);

    /** Where a session began; empty when somebody signed in by a password, or when it is no session. */
    Optional<ProviderSession> origin(String sessionToken);

    /**
     * A session at the provider.
     *
     * @param session the provider's name for it, if it has one
     * @param idToken what the provider wants to see when somebody signs out
     */
    record ProviderSession(String issuer, String subject, Optional<String> session, String idToken) {}

    /** Why somebody for whom a provider vouches is not let in. */
    enum Fault {
        /** There is no institution of that slug. */
        NO_INSTITUTION,
        /** Nobody here has the address, and no account is made for whom nobody invited. */
        NOT_INVITED,
        /** The provider does not vouch for an address. */
        NO_ADDRESS,
        /** Somebody else has the address here already. */
        ADDRESS_TAKEN,
        /** The account is deactivated. */
        DEACTIVATED,
        /** Token and account have no role in common. */
        NO_ROLE
    }

    /** What became of signing in. */
    sealed interface Admission {
        /** In. */
        record Admitted(NewSession session) implements Admission {}

        /** Not in, and nothing has changed. */
        record Refused(Fault fault) implements Admission {}
    }

    /** What became of a request with a token. */
    sealed interface Visit {
        /** It runs. */
        record Welcome(Viewer viewer) implements Visit {}

        /** It does not. */
        record Refused(Fault fault) implements Visit {}
    }
}
