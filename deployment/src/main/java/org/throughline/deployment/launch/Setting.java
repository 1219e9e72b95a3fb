package org.throughline.deployment.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be set when the server starts. Each setting is an option of the command line, a system property and an
 * environment variable, and counts in this order. The application reads the same names by MicroProfile Config.
 */
enum Setting {
    DEMO("demo", Kind.SWITCH, "false", "Load a demonstration programme and listen on this machine only."),
    DEMO_SEEKERS(
            "demo.seekers", Kind.NUMBER, "40", "How many seekers the demonstration has; 75 contacts come with each."),
    FIRST_SEEKER("first-seeker", Kind.TEXT, "", "E-mail address of a first account, for a database that has none."),
    DATA("data", Kind.TEXT, "throughline-data", "Folder for the embedded database, the logs and temporary files."),
    HTTP_HOST("http.host", Kind.TEXT, "", "Address to listen on; 0.0.0.0 is all, and the default but for --demo."),
    HTTP_PORT("http.port", Kind.PORT, "8080", "Port of the web client, the API and the health checks."),
    HTTP_MAX_REQUEST_SIZE("http.max-request-size", Kind.NUMBER, "1074790400", "Largest request, in bytes."),
    HTTP_BEHIND_PROXY("http.behind-proxy", Kind.SWITCH, "false", "Believe X-Forwarded headers of a proxy in front."),
    MANAGEMENT_PORT("management.port", Kind.PORT, "0", "WildFly's management port, on loopback only; 0 is any free."),
    DATABASE_URL(
            "database.url", Kind.TEXT, "", "jdbc:postgresql://host/database; without it one is started in --data."),
    DATABASE_USER("database.user", Kind.TEXT, "throughline", "Owner of the database at that URL."),
    DATABASE_PASSWORD("database.password", Kind.SECRET, "", "Password of that user."),
    DATABASE_SERVING_USER(
            "database.serving-user",
            Kind.TEXT,
            "",
            "Who serves there: no owner, held to row-level security; without it the owner, if it is held too."),
    DATABASE_SERVING_PASSWORD("database.serving-password", Kind.SECRET, "", "Password of that user."),
    DATABASE_POOL_SIZE(
            "database.pool-size",
            Kind.NUMBER,
            "10",
            "Most connections that this node opens for reads, and as many for changes."),
    DATABASE_STATEMENT_TIMEOUT("database.statement-timeout", Kind.NUMBER, "30", "Seconds until a statement is ended."),
    DATABASE_SOCKET_TIMEOUT(
            "database.socket-timeout", Kind.NUMBER, "45", "Seconds until a silent connection is given up."),
    IMPORTS_LARGEST_FILE("imports.largest-file", Kind.NUMBER, "1073741824", "Largest file to import, in bytes."),
    IMPORTS_AT_ONCE("imports.at-once", Kind.NUMBER, "2", "Most imports and exports that run on this node at a time."),
    IMPORTS_KEEP_DAYS("imports.keep-days", Kind.NUMBER, "30", "Days until imported files and exports are removed."),
    SMTP_HOST("smtp.host", Kind.TEXT, "", "SMTP server for the weekly digest; without it none is sent."),
    SMTP_PORT("smtp.port", Kind.PORT, "587", "Port of the SMTP server."),
    SMTP_SECURITY(
            "smtp.security", Kind.TEXT, "starttls", "How mail is sent: starttls, tls, or none for a trusted network."),
    SMTP_USER("smtp.user", Kind.TEXT, "", "User at the SMTP server; without it nobody signs in there."),
    SMTP_PASSWORD("smtp.password", Kind.SECRET, "", "Password of that user."),
    MAIL_FROM("mail.from", Kind.TEXT, "", "Sender of mails, such as Career Service <career@college.example>."),
    MAIL_PER_MINUTE("mail.per-minute", Kind.NUMBER, "120", "Most mails that this node sends in a minute."),
    PUBLIC_URL("public-url", Kind.TEXT, "", "Where people reach this server, for links in mails."),
    DRAIN_TIMEOUT("drain-timeout", Kind.NUMBER, "20", "Seconds that requests get to end after SIGTERM."),
    START_TIMEOUT("start-timeout", Kind.NUMBER, "120", "Seconds that the server gets to answer after it has booted.");

    private static final String PREFIX = "throughline.";

    private final String name;
    private final Kind kind;
    private final String standard;
    private final String meaning;

    Setting(String name, Kind kind, String standard, String meaning) {
        this.name = name;
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** What values a setting takes. */
    enum Kind {
        /** Any text. */
        TEXT,
        /** Any text, never shown. */
        SECRET,
        /** True or false; as an option without a value, true. */
        SWITCH,
        /** A whole number above 0. */
        NUMBER,
        /** A TCP port, or 0. */
        PORT
    }

    Kind kind() {
        return kind;
    }

    String standard() {
        return standard;
    }

    String meaning() {
        return meaning;
    }

    /** As in {@code --http-port}. */
    String option() {
        return "--" + name.replace('.', '-');
    }

    /** As in {@code throughline.http.port}. */
    String property() {
        return PREFIX + name;
    }

    /** As in {@code THROUGHLINE_HTTP_PORT}. */
    String environmentVariable() {
        return property().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofOption(String option) {
        return Stream.of(values())
                .filter(setting -> setting.option().equals(option))
                .findFirst();
    }

    /** All options, for a message about one that there is not. */
    static String options() {
        return Arrays.stream(values()).map(Setting::option).collect(Collectors.joining(", "));
    }
}
