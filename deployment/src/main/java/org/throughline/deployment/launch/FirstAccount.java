package org.throughline.deployment.launch;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.programme.FirstSeeker;
import org.throughline.persistence.shared.TimeOrderedIds;

/** The account that {@code --first-seeker} makes in a database that has none. */
final class FirstAccount {
    private FirstAccount() {}

    /** Makes the account if it is asked for; answers with the lines that tell its password, this once. */
    static List<String> make(Settings settings, DataSource database) {
        String given = settings.text(Setting.FIRST_SEEKER);
        if (given.isEmpty()) {
            return List.of();
        }
        if (!(EmailAddress.parse(given) instanceof Outcome.Done<EmailAddress> email)) {
            throw new LaunchFailure(
                    ExitCode.USAGE,
                    "The setting %s (%s) must be an e-mail address such as name@example.org."
                            .formatted(Setting.FIRST_SEEKER.property(), Setting.FIRST_SEEKER.option()));
        }
        try {
            Optional<String> password = new FirstSeeker(new Argon2Passwords(), new TimeOrderedIds())
                    .make(database, email.value(), ZoneId.systemDefault());
            return password.map(words -> List.of(
                            "The first account, whose password is shown this once:", "  " + given + "  " + words, ""))
                    .orElseGet(List::of);
        } catch (SQLException failure) {
            throw new LaunchFailure(
                    ExitCode.UNEXPECTED, "The first account cannot be made: " + failure.getMessage(), failure);
        }
    }
}
