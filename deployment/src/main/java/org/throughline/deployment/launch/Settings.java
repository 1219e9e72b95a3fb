package org.throughline.deployment.launch;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The value of every setting, checked. */
final class Settings {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LAST_HOUR = 23;
    private static final int YOUNGEST = 30;
    private static final int OLDEST = 36_525;
    private static final int MOST_OF_A_HUNDRED = 100;
    private static final Pattern SENDER =
            Pattern.compile("[^\\p{Cntrl}<>@,;]*<[^\\s<>@,;]+@[^\\s<>@,;]+>|[^\\s<>@,;]+@[^\\s<>@,;]+");

    private static final Pattern NETWORK =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$|/)|(?=$|/))){4}(?:/(?:[12]?\\d|3[0-2]))?"
                    + "|(?=[^/]*:)[0-9A-Fa-f:.]+(?:/(?:\\d{1,2}|1[01]\\d|12[0-8]))?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?");
    private static final Pattern ROLES =
            Pattern.compile("[^=,]+=\\s*(SEEKER|ADVISOR|ADMIN)\\s*(,[^=,]+=\\s*(SEEKER|ADVISOR|ADMIN)\\s*)*");

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * An option of the command line counts before a system property, that before an environment variable.
     *
     * @throws LaunchFailure if a value cannot be what the setting needs
     */
    static Settings of(Map<Setting, String> options, Properties properties, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String given = options.get(setting);
            if (given == null) {
                given = given(
                        setting,
                        properties.getProperty(setting.property()),
                        properties.getProperty(setting.fileProperty()));
            }
            if (given == null) {
                given = given(
                        setting,
                        environment.get(setting.environmentVariable()),
                        environment.get(setting.fileEnvironmentVariable()));
            }
            values.put(setting, checked(setting, given == null ? setting.standard() : given.strip()));
        }
        Settings settings = new Settings(values);
        settings.checkTogether();
        return settings;
    }

    /** The value, or for a secret what stands in the file; null if neither is given. */
    private static String given(Setting setting, String value, String file) {
        return value == null && file != null && setting.kind() == Setting.Kind.SECRET
                ? SecretFile.read(setting, file)
                : value;
    }

    boolean isOn(Setting setting) {
        return Boolean.parseBoolean(values.get(setting));
    }

    String text(Setting setting) {
        return values.get(setting);
    }

    int number(Setting setting) {
        return Integer.parseInt(values.get(setting));
    }

    Path dataFolder() {
        return Path.of(values.get(Setting.DATA)).toAbsolutePath().normalize();
    }

    boolean hasDatabase() {
        return !values.get(Setting.DATABASE_URL).isEmpty();
    }

    /** The address to listen on: this machine only for a demonstration, all its addresses otherwise. */
    String host() {
        String given = values.get(Setting.HTTP_HOST);
        return !given.isEmpty() ? given : isOn(Setting.DEMO) ? "127.0.0.1" : "0.0.0.0";
    }

    private static String checked(Setting setting, String value) {
        boolean fits = switch (setting.kind()) {
            case TEXT, SECRET -> true;
            case SWITCH -> value.equals("true") || value.equals("false");
            case NUMBER -> isBetween(value, 1, Integer.MAX_VALUE);
            case COUNT -> isBetween(value, 0, Integer.MAX_VALUE);
            case AGE -> value.equals("0") || isBetween(value, YOUNGEST, OLDEST);
            case PORT -> isBetween(value, 0, HIGHEST_PORT);
            case HOUR -> value.equals("off") || isBetween(value, 0, LAST_HOUR);
        };
        if (!fits) {
            throw wrong(setting, "cannot be \"" + value + "\"; it takes " + expected(setting.kind()));
        }
        return value;
    }

    private void checkTogether() {
        try {
            dataFolder();
        } catch (InvalidPathException failure) {
            throw wrong(Setting.DATA, "is not the name of a folder");
        }
        if (hasDatabase() && !text(Setting.DATABASE_URL).startsWith("jdbc:postgresql:")) {
            throw wrong(Setting.DATABASE_URL, "must begin with jdbc:postgresql:");
        }
        if (isOn(Setting.MOVE_EMBEDDED) && !hasDatabase()) {
            throw wrong(Setting.MOVE_EMBEDDED, "needs " + Setting.DATABASE_URL.property() + ", where to move to");
        }
        if (number(Setting.HTTP_PORT) == 0) {
            throw wrong(Setting.HTTP_PORT, "cannot be 0");
        }
        if (number(Setting.DATABASE_SOCKET_TIMEOUT) <= number(Setting.DATABASE_STATEMENT_TIMEOUT)) {
            throw wrong(
                    Setting.DATABASE_SOCKET_TIMEOUT,
                    "must be longer than " + Setting.DATABASE_STATEMENT_TIMEOUT.property());
        }
        checkNames(Setting.HTTP_BEHIND_PROXY, NETWORK, "must be a list of addresses or networks such as 10.1.0.0/16");
        checkNames(Setting.HTTP_ORIGINS, ORIGIN, "must be a list of sites such as https://app.example");
        String documents = text(Setting.GRAPHQL_TRUSTED_DOCUMENTS);
        if (!documents.isEmpty() && !new File(documents).isFile()) {
            throw wrong(Setting.GRAPHQL_TRUSTED_DOCUMENTS, "must be a file; there is no " + documents);
        }
        String erasures = text(Setting.ERASURES_FILE);
        if (!erasures.isEmpty()
                && !new File(erasures).getAbsoluteFile().getParentFile().isDirectory()) {
            throw wrong(Setting.ERASURES_FILE, "must be in a folder that there is");
        }
        if (number(Setting.SESSION_LIMIT_HOURS) * 60L < number(Setting.SESSION_IDLE_MINUTES)) {
            throw wrong(
                    Setting.SESSION_LIMIT_HOURS, "must not be shorter than " + Setting.SESSION_IDLE_MINUTES.property());
        }
        if (text(Setting.FIRST_INSTITUTION).isEmpty()) {
            throw wrong(Setting.FIRST_INSTITUTION, "must not be empty");
        }
        checkMail();
        checkProvider();
        checkTelemetry();
    }

    private void checkTelemetry() {
        checkOneOf(Setting.LOG_FORMAT, "text", "json");
        checkOneOf(Setting.LOG_CONSOLE, "warnings", "all");
        if (number(Setting.TELEMETRY_SAMPLING) > MOST_OF_A_HUNDRED) {
            throw wrong(Setting.TELEMETRY_SAMPLING, "must be from 1 to 100");
        }
        String collector = text(Setting.TELEMETRY_OTLP_ENDPOINT);
        if (!collector.isEmpty() && !isWebAddress(collector)) {
            throw wrong(Setting.TELEMETRY_OTLP_ENDPOINT, "must be an address such as http://collector.example:4318");
        }
    }

    private void checkOneOf(Setting setting, String one, String other) {
        if (!List.of(one, other).contains(text(setting))) {
            throw wrong(setting, "must be " + one + " or " + other);
        }
    }

    /** An identity provider that is set up by half would let nobody in, or somebody who should not. */
    private void checkProvider() {
        if (text(Setting.OIDC_ISSUER).isEmpty()) {
            if (isOn(Setting.OIDC_ONLY)) {
                throw wrong(Setting.OIDC_ONLY, "would let nobody in without " + Setting.OIDC_ISSUER.property());
            }
            return;
        }
        if (!isWebAddress(text(Setting.OIDC_ISSUER)) || !isSafe(URI.create(text(Setting.OIDC_ISSUER)))) {
            throw wrong(Setting.OIDC_ISSUER, "must be an https address; http only on this machine");
        }
        for (Setting needed : List.of(Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET, Setting.PUBLIC_URL)) {
            if (text(needed).isEmpty()) {
                throw wrong(needed, "must be set where " + Setting.OIDC_ISSUER.property() + " is");
            }
        }
        if (text(Setting.OIDC_AUDIENCE).equals(text(Setting.OIDC_CLIENT_ID))) {
            throw wrong(Setting.OIDC_AUDIENCE, "must not be the client id, which is the audience of ID tokens");
        }
        if (!ROLES.matcher(text(Setting.OIDC_ROLES)).matches()) {
            throw wrong(Setting.OIDC_ROLES, "must be such as student=SEEKER,career-service=ADVISOR,it=ADMIN");
        }
    }

    private static boolean isSafe(URI address) {
        return address.getScheme().equals("https")
                || List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }

    private void checkNames(Setting setting, Pattern each, String complaint) {
        for (String name : text(setting).split(",")) {
            if (!name.isBlank() && !each.matcher(name.strip()).matches()) {
                throw wrong(setting, complaint);
            }
        }
    }

    /** Whatever cannot be right is told at once: otherwise nobody would know before Monday. */
    private void checkMail() {
        if (!List.of("none", "starttls", "tls").contains(text(Setting.SMTP_SECURITY))) {
            throw wrong(Setting.SMTP_SECURITY, "must be none, starttls or tls");
        }
        if (!text(Setting.PUBLIC_URL).isEmpty() && !isWebAddress(text(Setting.PUBLIC_URL))) {
            throw wrong(Setting.PUBLIC_URL, "must be an address such as https://throughline.college.example");
        }
        if (!text(Setting.MAIL_FROM).isEmpty()
                && !SENDER.matcher(text(Setting.MAIL_FROM)).matches()) {
            throw wrong(Setting.MAIL_FROM, "must be an e-mail address, or a name with one in angle brackets");
        }
        if (text(Setting.SMTP_HOST).isEmpty()) {
            return;
        }
        for (Setting needed : List.of(Setting.MAIL_FROM, Setting.PUBLIC_URL)) {
            if (text(needed).isEmpty()) {
                throw wrong(needed, "must be set where " + Setting.SMTP_HOST.property() + " is");
            }
        }
        if (number(Setting.SMTP_PORT) == 0) {
            throw wrong(Setting.SMTP_PORT, "cannot be 0");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static LaunchFailure wrong(Setting setting, String complaint) {
        return new LaunchFailure(
                ExitCode.USAGE, "The setting " + setting.property() + " (" + setting.option() + ") " + complaint + ".");
    }

    private static String expected(Setting.Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> "a text";
            case SWITCH -> "true or false";
            case NUMBER -> "a whole number from 1";
            case COUNT -> "a whole number from 0";
            case AGE -> "0, or a number of days from " + YOUNGEST + " to " + OLDEST;
            case PORT -> "a port from 0 to " + HIGHEST_PORT;
            case HOUR -> "an hour from 0 to " + LAST_HOUR + ", or off";
        };
    }

    private static boolean isBetween(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
