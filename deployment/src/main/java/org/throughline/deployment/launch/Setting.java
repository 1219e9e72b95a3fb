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
    FIRST_ADMIN(
            "first-admin",
            Kind.TEXT,
            "",
            "E-mail address of a first administrator, for an empty database; prints a link that sets the password."),
    FIRST_SEEKER(
            "first-seeker", Kind.TEXT, "", "The same for a first seeker, who runs the server for themselves perhaps."),
    FIRST_INSTITUTION(
            "first-institution", Kind.TEXT, "Home", "Name of the institution that these first accounts are in."),
    PASSWORD_LINK(
            "password-link",
            Kind.TEXT,
            "",
            "E-mail address of somebody who lost their password; prints a link that sets a new one."),
    DATA("data", Kind.TEXT, "throughline-data", "Folder for the embedded database, the logs and temporary files."),
    HTTP_HOST("http.host", Kind.TEXT, "", "Address to listen on; 0.0.0.0 is all, and the default but for --demo."),
    HTTP_PORT("http.port", Kind.PORT, "8080", "Port of the web client, the API and the health checks."),
    HTTP_MAX_REQUEST_SIZE("http.max-request-size", Kind.NUMBER, "1074790400", "Largest request, in bytes."),
    HTTP_BEHIND_PROXY(
            "http.behind-proxy",
            Kind.TEXT,
            "",
            "Addresses or networks of the proxies in front, whose X-Forwarded headers are believed: 10.0.0.5, 10.1.0.0/16."),
    HTTP_ORIGINS(
            "http.origins",
            Kind.TEXT,
            "",
            "Other sites whose pages may use the API with a token: https://app.example; nobody else's may."),
    HTTP_REQUEST_TIMEOUT("http.request-timeout", Kind.NUMBER, "30", "Seconds that a request gets to come in whole."),
    HTTP_AT_ONCE("http.at-once", Kind.NUMBER, "72", "Most requests that this node answers at once."),
    HTTP_WAITING(
            "http.waiting",
            Kind.NUMBER,
            "256",
            "Most requests that wait for that, a second at most; the rest is refused at once."),
    RATE_PER_ADDRESS("rate.per-address", Kind.NUMBER, "6000", "Most requests of one network address in a minute."),
    RATE_PER_ACCOUNT("rate.per-account", Kind.NUMBER, "1200", "Most requests of one account in a minute."),
    GRAPHQL_GET("graphql.get", Kind.SWITCH, "true", "Answer GraphQL queries by GET too; changes never are."),
    GRAPHQL_INTROSPECTION("graphql.introspection", Kind.SWITCH, "true", "Tell the GraphQL schema to who asks."),
    GRAPHQL_TRUSTED_ONLY(
            "graphql.trusted-only", Kind.SWITCH, "false", "Execute GraphQL documents only that were registered."),
    GRAPHQL_TRUSTED_DOCUMENTS(
            "graphql.trusted-documents",
            Kind.TEXT,
            "",
            "File with more registered documents than the web client's: a JSON object of SHA-256 and text."),
    GRAPHQL_LARGEST_BODY("graphql.largest-body", Kind.NUMBER, "131072", "Largest GraphQL request, in bytes, unpacked."),
    GRAPHQL_DEEPEST_JSON(
            "graphql.deepest-json", Kind.NUMBER, "32", "How deeply the JSON of a GraphQL request may nest."),
    GRAPHQL_LONGEST_QUERY("graphql.longest-query", Kind.NUMBER, "50000", "Most characters of a GraphQL document."),
    GRAPHQL_MOST_TOKENS("graphql.most-tokens", Kind.NUMBER, "5000", "Most words and signs of a GraphQL document."),
    GRAPHQL_DEEPEST_QUERY("graphql.deepest-query", Kind.NUMBER, "24", "How deeply fields may stand within fields."),
    GRAPHQL_MOST_FIELDS("graphql.most-fields", Kind.NUMBER, "1000", "Most fields of a query, fragments spread out."),
    GRAPHQL_MOST_ALIASES("graphql.most-aliases", Kind.NUMBER, "100", "Most aliases of a query."),
    GRAPHQL_MOST_DIRECTIVES("graphql.most-directives", Kind.NUMBER, "50", "Most directives of a document."),
    GRAPHQL_MOST_CHANGES("graphql.most-changes", Kind.NUMBER, "20", "Most mutations in one request."),
    GRAPHQL_MOST_ROWS(
            "graphql.most-rows",
            Kind.NUMBER,
            "250000",
            "Most rows that the pages of a query could have, multiplied down its levels."),
    GRAPHQL_LARGEST_PAGE("graphql.largest-page", Kind.NUMBER, "100", "Most rows of one page of a list."),
    HTTP_WITHOUT_TLS(
            "http.without-tls",
            Kind.SWITCH,
            "false",
            "Let people sign in from other machines by plain HTTP, on a network that you trust."),
    SESSION_IDLE_MINUTES("session.idle-minutes", Kind.NUMBER, "720", "Minutes until a session that nobody uses ends."),
    SESSION_LIMIT_HOURS("session.limit-hours", Kind.NUMBER, "336", "Hours until any session ends."),
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
    MOVE_EMBEDDED(
            "move-embedded",
            Kind.SWITCH,
            "false",
            "Move all that the embedded database in --data holds into the empty one at --database-url, and end."),
    DATABASE_POOL_SIZE(
            "database.pool-size",
            Kind.NUMBER,
            "10",
            "Most connections that this node opens for reads, and as many for changes; two more are for signing in."),
    DATABASE_STATEMENT_TIMEOUT("database.statement-timeout", Kind.NUMBER, "30", "Seconds until a statement is ended."),
    DATABASE_SOCKET_TIMEOUT(
            "database.socket-timeout", Kind.NUMBER, "45", "Seconds until a silent connection is given up."),
    IMPORTS_LARGEST_FILE("imports.largest-file", Kind.NUMBER, "1073741824", "Largest file to import, in bytes."),
    IMPORTS_AT_ONCE("imports.at-once", Kind.NUMBER, "2", "Most imports and exports that run on this node at a time."),
    IMPORTS_MEGABYTES_PER_DAY(
            "imports.megabytes-per-day", Kind.NUMBER, "4096", "Most that one account uploads in 24 hours, in MiB."),
    IMPORTS_KEEP_DAYS("imports.keep-days", Kind.NUMBER, "30", "Days until imported files and exports are removed."),
    RETENTION_DELETED_DAYS(
            "retention.deleted-days",
            Kind.NUMBER,
            "90",
            "Days until deleted rows are removed for good, and merges cannot be taken back; 32 at least."),
    RETENTION_LOOKS_DAYS("retention.looks-days", Kind.NUMBER, "365", "Days that a seeker can see who looked."),
    RETENTION_KEYS_DAYS(
            "retention.keys-days",
            Kind.NUMBER,
            "30",
            "Days until mutation keys are forgotten, and API tokens that have ended."),
    REPORTS_HOUR(
            "reports.hour", Kind.HOUR, "3", "Hour of each institution's night when its reports are computed, or off."),
    REPORTS_DAYS("reports.days", Kind.NUMBER, "28", "Days that a nightly report is about, up to the day before."),
    REPORTS_KEEP_DAYS(
            "reports.keep-days", Kind.NUMBER, "92", "Days until only the last nightly report of each month is kept."),
    REPORTS_AT_ONCE("reports.at-once", Kind.NUMBER, "2", "Most cohorts that this node computes at a time."),
    ERASURES_FILE(
            "erasures.file",
            Kind.TEXT,
            "",
            "File that keeps who was erased outside of the database, by ids; erasures.ndjson in --data unless set."),
    AUDIT_DAYS(
            "audit.days", Kind.AGE, "730", "Days until entries of the audit log are removed, 30 or more; 0 is never."),
    SMTP_HOST("smtp.host", Kind.TEXT, "", "SMTP server for the weekly digest; without it none is sent."),
    SMTP_PORT("smtp.port", Kind.PORT, "587", "Port of the SMTP server."),
    SMTP_SECURITY(
            "smtp.security", Kind.TEXT, "starttls", "How mail is sent: starttls, tls, or none for a trusted network."),
    SMTP_USER("smtp.user", Kind.TEXT, "", "User at the SMTP server; without it nobody signs in there."),
    SMTP_PASSWORD("smtp.password", Kind.SECRET, "", "Password of that user."),
    MAIL_FROM("mail.from", Kind.TEXT, "", "Sender of mails, such as Career Service <career@college.example>."),
    MAIL_PER_MINUTE("mail.per-minute", Kind.NUMBER, "120", "Most mails that this node sends in a minute."),
    PUBLIC_URL("public-url", Kind.TEXT, "", "Where people reach this server, for links in mails."),
    OIDC_ISSUER("oidc.issuer", Kind.TEXT, "", "Identity provider (OpenID Connect) at which people sign in."),
    OIDC_CLIENT_ID("oidc.client-id", Kind.TEXT, "", "This server's name at the provider."),
    OIDC_CLIENT_SECRET("oidc.client-secret", Kind.SECRET, "", "Secret by which it proves that there."),
    OIDC_SCOPES("oidc.scopes", Kind.TEXT, "openid profile email", "Scopes that it asks for."),
    OIDC_AUDIENCE(
            "oidc.audience", Kind.TEXT, "", "Audience of the provider's access tokens; without it none are taken."),
    OIDC_ROLES_CLAIM("oidc.roles-claim", Kind.TEXT, "roles", "Claim with somebody's roles; dots lead into objects."),
    OIDC_ROLES(
            "oidc.roles",
            Kind.TEXT,
            "seeker=SEEKER,advisor=ADVISOR,admin=ADMIN",
            "What the provider's roles are here: SEEKER, ADVISOR or ADMIN."),
    OIDC_INSTITUTION_CLAIM(
            "oidc.institution-claim", Kind.TEXT, "institution", "Claim with the slug of somebody's institution."),
    OIDC_INSTITUTION("oidc.institution", Kind.TEXT, "", "Slug of everybody's institution, in place of that claim."),
    OIDC_TRUST_ADDRESSES(
            "oidc.trust-addresses",
            Kind.SWITCH,
            "false",
            "Take the provider's e-mail addresses for verified even where it does not say so."),
    OIDC_INVITED_ONLY(
            "oidc.invited-only",
            Kind.SWITCH,
            "false",
            "Let in by the provider only people who have an account already."),
    OIDC_ONLY("oidc.only", Kind.SWITCH, "false", "Let people in by the provider only, and nobody by a password."),
    LOG_FORMAT("log.format", Kind.TEXT, "text", "How lines of the log are written: text, or json for programs."),
    LOG_CONSOLE("log.console", Kind.TEXT, "warnings", "What of the log stands on the console too: warnings, or all."),
    LOG_REQUESTS(
            "log.requests", Kind.SWITCH, "false", "Write a line for each request: its kind of address, never more."),
    LOG_SLOWER_THAN(
            "log.slower-than",
            Kind.NUMBER,
            "1000",
            "Milliseconds from which a request is logged with what it waited for."),
    METRICS_PORT("metrics.port", Kind.PORT, "0", "Port on which Prometheus fetches figures at /metrics; 0 is none."),
    METRICS_HOST("metrics.host", Kind.TEXT, "127.0.0.1", "Address of that port."),
    TELEMETRY_OTLP_ENDPOINT(
            "telemetry.otlp-endpoint",
            Kind.TEXT,
            "",
            "OpenTelemetry collector that takes traces by HTTP: http://collector.example:4318; without it none are made."),
    TELEMETRY_SAMPLING(
            "telemetry.sampling",
            Kind.NUMBER,
            "10",
            "Of a hundred requests, how many leave a trace; a proxy may decide."),
    DRAIN_DELAY(
            "drain-delay",
            Kind.COUNT,
            "0",
            "Seconds after SIGTERM that the node is not ready any more and still serves, for load balancers to notice."),
    DRAIN_TIMEOUT("drain-timeout", Kind.NUMBER, "20", "Seconds that requests get to end after that."),
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
        /** A whole number, or 0. */
        COUNT,
        /** Days, 30 or more, or 0. */
        AGE,
        /** A TCP port, or 0. */
        PORT,
        /** An hour of a day, 0 to 23, or off. */
        HOUR
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

    /** As in {@code --smtp-password-file}: a secret may stand in a file. */
    String fileOption() {
        return option() + "-file";
    }

    /** As in {@code throughline.smtp.password-file}. */
    String fileProperty() {
        return property() + "-file";
    }

    /** As in {@code THROUGHLINE_SMTP_PASSWORD_FILE}. */
    String fileEnvironmentVariable() {
        return environmentVariable() + "_FILE";
    }

    static Optional<Setting> ofOption(String option) {
        return Stream.of(values())
                .filter(setting -> setting.option().equals(option))
                .findFirst();
    }

    /** The secret whose file an option names. */
    static Optional<Setting> ofFileOption(String option) {
        return Stream.of(values())
                .filter(setting ->
                        setting.kind() == Kind.SECRET && setting.fileOption().equals(option))
                .findFirst();
    }

    /** All options, for a message about one that there is not. */
    static String options() {
        return Arrays.stream(values()).map(Setting::option).collect(Collectors.joining(", "));
    }
}
