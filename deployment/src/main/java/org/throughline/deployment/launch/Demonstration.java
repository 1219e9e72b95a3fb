package org.throughline.deployment.launch;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoLoad;
import org.throughline.persistence.demo.DemoSize;

/** What {@code --demo} shows: a programme in full swing, and who can look at it. */
final class Demonstration {
    private Demonstration() {}

    /** Fills an empty database; one that has the demonstration already stays as it is. */
    static void load(DataSource database, int seekers) {
        if (seekers < DemoSize.SMALLEST || seekers > DemoSize.LARGEST) {
            throw new LaunchFailure(
                    ExitCode.USAGE,
                    "The setting %s (%s) takes from %d to %d."
                            .formatted(
                                    Setting.DEMO_SEEKERS.property(),
                                    Setting.DEMO_SEEKERS.option(),
                                    DemoSize.SMALLEST,
                                    DemoSize.LARGEST));
        }
        try {
            DemoLoad load = DemoData.load(database, new DemoSize(seekers), new Argon2Passwords(), Clock.systemUTC());
            if (load instanceof DemoLoad.Refused refused) {
                throw new LaunchFailure(ExitCode.DEMONSTRATION_FAILED, refused.reason());
            }
        } catch (SQLException failure) {
            throw new LaunchFailure(
                    ExitCode.DEMONSTRATION_FAILED,
                    "The demonstration data cannot be loaded: " + failure.getMessage(),
                    failure);
        }
    }

    /** The lines that tell a newcomer whom to sign in as, and what to try. */
    static List<String> introduction(URI address) {
        List<String> lines = new ArrayList<>();
        lines.add("Demo accounts, all with the password " + DemoAccounts.PASSWORD);
        for (DemoAccount account : DemoAccounts.ALL) {
            lines.add("  %-28s %s".formatted(account.email(), account.shows()));
        }
        lines.add("");
        lines.add("Try it:");
        lines.add("  curl -c cookies.txt -H 'Content-Type: application/json' " + address + "session \\");
        lines.add("    -d '{\"email\": \"%s\", \"password\": \"%s\"}'"
                .formatted(DemoAccounts.STAR.email(), DemoAccounts.PASSWORD));
        lines.add("  curl -b cookies.txt -H 'Content-Type: application/json' " + address + "graphql \\");
        lines.add(
                "    -d '{\"query\": \"{ contacts(first: 3) { totalCount nodes { name chain { depth to { name } } } } }\"}'");
        lines.add("");
        return lines;
    }
}
