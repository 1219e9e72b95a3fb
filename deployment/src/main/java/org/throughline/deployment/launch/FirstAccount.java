package org.throughline.deployment.launch;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.throughline.domain.account.Passwords.NewLink;
import org.throughline.domain.account.Role;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.account.FirstAccounts;
import org.throughline.persistence.account.FirstAccounts.Person;
import org.throughline.persistence.shared.TimeOrderedIds;

/**
 * The accounts that {@code --first-admin} and {@code --first-seeker} make in a database that has none, and the way back in that
 * {@code --password-link} gives.
 */
final class FirstAccount {
    private static final Map<Setting, Role> ROLES =
            Map.of(Setting.FIRST_ADMIN, Role.ADMIN, Setting.FIRST_SEEKER, Role.SEEKER);

    private FirstAccount() {}

    /** Makes the accounts that are asked for; answers with the lines that tell how their passwords are set, this once. */
    static List<String> make(Settings settings, DataSource database) {
        List<Person> people = people(settings);
        String lost = settings.text(Setting.PASSWORD_LINK);
        FirstAccounts accounts = new FirstAccounts(new TimeOrderedIds(), Clock.systemUTC());
        List<NewLink> links = new ArrayList<>();
        try {
            if (!people.isEmpty()) {
                String institution = settings.text(Setting.FIRST_INSTITUTION);
                links.addAll(accounts.make(database, people, institution, ZoneId.systemDefault()));
            }
            if (!lost.isEmpty()) {
                EmailAddress email = new EmailAddress(address(Setting.PASSWORD_LINK, lost));
                links.addAll(accounts.forLostPassword(database, email));
            }
            return lines(settings, links);
        } catch (SQLException failure) {
            throw new LaunchFailure(
                    ExitCode.UNEXPECTED, "The first account cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** Who is asked for; one address may be both. */
    private static List<Person> people(Settings settings) {
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        for (Setting setting : List.of(Setting.FIRST_ADMIN, Setting.FIRST_SEEKER)) {
            String given = settings.text(setting);
            if (!given.isEmpty()) {
                roles.computeIfAbsent(address(setting, given), address -> EnumSet.noneOf(Role.class))
                        .add(ROLES.get(setting));
            }
        }
        return roles.entrySet().stream()
                .map(person -> new Person(new EmailAddress(person.getKey()), person.getValue()))
                .toList();
    }

    private static String address(Setting setting, String given) {
        if (EmailAddress.parse(given) instanceof Outcome.Done<EmailAddress> email) {
            return email.value().value();
        }
        throw new LaunchFailure(
                ExitCode.USAGE,
                "The setting %s (%s) must be an e-mail address such as name@example.org."
                        .formatted(setting.property(), setting.option()));
    }

    private static List<String> lines(Settings settings, List<NewLink> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        if (settings.isOn(Setting.OIDC_ONLY)) {
            return List.of(
                    "The first account is for whoever has this address at the identity provider:",
                    "  " + links.get(0).email(),
                    "");
        }
        String given = settings.text(Setting.PUBLIC_URL);
        String address = given.isEmpty() ? Readiness.address(settings).toString() : given;
        String beginning = address.endsWith("/") ? address : address + "/";
        List<String> lines = new ArrayList<>();
        lines.add("Set a password by opening this once (asked for again, the next start prints another link):");
        for (NewLink link : links) {
            lines.add("  " + link.email());
            lines.add("  " + beginning + "welcome/" + link.token());
        }
        lines.add("");
        return lines;
    }
}
