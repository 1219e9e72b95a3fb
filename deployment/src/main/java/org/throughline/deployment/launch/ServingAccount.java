package org.throughline.deployment.launch;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import org.throughline.persistence.tenant.ServingRole;

/** Under which account of the database the server serves. It must be held to row-level security: that keeps institutions apart. */
final class ServingAccount {
    /** On the embedded database, which serves nobody else: so its password need not be kept. */
    private static final String EMBEDDED = "throughline_serving";

    private static final int PASSWORD_BYTES = 24;
    private static final String SIGN_IN_REFUSED = "28";

    private ServingAccount() {}

    /**
     * The account, made if need be, with the rights that it needs on what the owner has migrated.
     *
     * @throws LaunchFailure if it would not be held to row-level security, or cannot be used
     */
    static Database of(Settings settings, Database owner) {
        try {
            if (!settings.hasDatabase()) {
                ServingRole role = new ServingRole(EMBEDDED, randomPassword());
                role.prepare(owner.dataSource());
                role.renewPassword(owner.dataSource());
                return held(owner.servedBy(role));
            }
            if (settings.text(Setting.DATABASE_SERVING_USER).isEmpty()) {
                return held(owner);
            }
            ServingRole role = new ServingRole(
                    settings.text(Setting.DATABASE_SERVING_USER), settings.text(Setting.DATABASE_SERVING_PASSWORD));
            role.prepare(owner.dataSource());
            return held(owner.servedBy(role));
        } catch (ServingRole.Unfit unfit) {
            throw new LaunchFailure(ExitCode.DATABASE_UNSUITABLE, unfit.getMessage(), unfit);
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    private static Database held(Database account) throws SQLException {
        if (!ServingRole.isHeld(account.dataSource())) {
            throw new LaunchFailure(
                    ExitCode.DATABASE_UNSUITABLE,
                    "The database user %s may bypass row-level security, by which institutions are kept apart; name another in %s (%s): the server makes it if the owner may."
                            .formatted(
                                    account.user(),
                                    Setting.DATABASE_SERVING_USER.property(),
                                    Setting.DATABASE_SERVING_USER.option()));
        }
        return account;
    }

    private static LaunchFailure refused(SQLException failure) {
        boolean signIn = failure.getSQLState() != null && failure.getSQLState().startsWith(SIGN_IN_REFUSED);
        return new LaunchFailure(
                signIn ? ExitCode.DATABASE_REFUSED : ExitCode.UNEXPECTED,
                "The server cannot serve under the database user that was named: "
                        + failure.getMessage().lines().findFirst().orElse("") + ".",
                failure);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
