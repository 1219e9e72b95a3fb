package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @Test
    void takeTheOptionBeforeThePropertyBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("THROUGHLINE_HTTP_PORT", "1", "THROUGHLINE_DATABASE_POOL_SIZE", "2");
        Properties properties = new Properties();
        properties.setProperty("throughline.http.port", "3");

        assertThat(Settings.of(Map.of(), new Properties(), environment).number(Setting.HTTP_PORT))
                .isEqualTo(1);
        assertThat(Settings.of(Map.of(), properties, environment).number(Setting.HTTP_PORT))
                .isEqualTo(3);
        assertThat(Settings.of(Map.of(Setting.HTTP_PORT, "4"), properties, environment)
                        .number(Setting.HTTP_PORT))
                .isEqualTo(4);
        assertThat(Settings.of(Map.of(), properties, environment).number(Setting.DATABASE_POOL_SIZE))
                .isEqualTo(2);
    }

    @Test
    void takeSecretsFromFilesWhereTheyAreNotGivenThemselves(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "it's a secret\n");
        Properties properties = new Properties();
        properties.setProperty("throughline.smtp.password-file", file.toString());
        Map<String, String> environment = Map.of(
                "THROUGHLINE_DATABASE_PASSWORD_FILE", file.toString(),
                "THROUGHLINE_DATABASE_SERVING_PASSWORD_FILE", file.toString(),
                "THROUGHLINE_DATABASE_SERVING_PASSWORD", "given",
                "THROUGHLINE_DATABASE_USER_FILE", file.toString());

        Settings settings = Settings.of(Map.of(), properties, environment);

        assertThat(settings.text(Setting.SMTP_PASSWORD)).isEqualTo("it's a secret");
        assertThat(settings.text(Setting.DATABASE_PASSWORD)).isEqualTo("it's a secret");
        assertThat(settings.text(Setting.DATABASE_SERVING_PASSWORD)).isEqualTo("given");
        assertThat(settings.text(Setting.DATABASE_USER)).as("no secret").isEqualTo("throughline");
        assertThat(CommandLine.parse(List.of("--oidc-client-secret-file=" + file))
                        .settings())
                .containsExactly(Map.entry(Setting.OIDC_CLIENT_SECRET, "it's a secret"));
    }

    @Test
    void refuseAFileOfASecretThatIsNotThere() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Settings.of(
                        Map.of(), new Properties(), Map.of("THROUGHLINE_DATABASE_PASSWORD_FILE", "no/such/file")))
                .withMessage("The file no/such/file with the setting throughline.database.password"
                        + " (--database-password-file) cannot be read by this user.");
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> CommandLine.parse(List.of("--database-user-file=no/such/file")))
                .withMessageStartingWith("There is no option --database-user-file;");
    }

    @Test
    void listenOnThisMachineOnlyForADemonstration() {
        assertThat(given(Setting.DEMO, "true").host()).isEqualTo("127.0.0.1");
        assertThat(given(Setting.DEMO, "false").host()).isEqualTo("0.0.0.0");
        assertThat(given(Setting.HTTP_HOST, "10.0.0.1").host()).isEqualTo("10.0.0.1");
    }

    @Test
    void keepTheAuditLogAMonthOrForEver() {
        assertThat(given(Setting.AUDIT_DAYS, "0").number(Setting.AUDIT_DAYS)).isZero();
        assertThat(given(Setting.AUDIT_DAYS, "30").number(Setting.AUDIT_DAYS)).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_BEHIND_PROXY, '10.0.0.5, 10.1.0.0/16,192.0.2.255'",
        "HTTP_BEHIND_PROXY, '::1, fd00::/8, 2001:db8::1/128, ::ffff:10.0.0.1'",
        "HTTP_BEHIND_PROXY, ''",
        "HTTP_ORIGINS, 'https://app.example, http://localhost:5173'"
    })
    void takeListsOfNetworksAndSites(Setting setting, String value) {
        assertThat(given(setting, value).text(setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, eighty, a port from 0 to 65535",
        "HTTP_PORT, 65536, a port from 0 to 65535",
        "HTTP_PORT, 0, cannot be 0",
        "REPORTS_HOUR, 24, 'an hour from 0 to 23, or off'",
        "REPORTS_HOUR, never, 'an hour from 0 to 23, or off'",
        "AUDIT_DAYS, 29, '0, or a number of days from 30 to 36525'",
        "AUDIT_DAYS, 36526, '0, or a number of days from 30 to 36525'",
        "AUDIT_DAYS, -1, '0, or a number of days from 30 to 36525'",
        "DATABASE_POOL_SIZE, 0, a whole number from 1",
        "DATABASE_POOL_SIZE, 99999999999, a whole number from 1",
        "DEMO, yes, true or false",
        "DATABASE_URL, mysql://db, must begin with jdbc:postgresql:",
        "HTTP_BEHIND_PROXY, true, must be a list of addresses or networks",
        "HTTP_BEHIND_PROXY, '10.0.0.5, proxy.example', must be a list of addresses or networks",
        "HTTP_BEHIND_PROXY, 10.0.0.256, must be a list of addresses or networks",
        "HTTP_BEHIND_PROXY, 10.0.0.0/33, must be a list of addresses or networks",
        "HTTP_BEHIND_PROXY, fd00::/129, must be a list of addresses or networks",
        "GRAPHQL_TRUSTED_DOCUMENTS, no/such/file.json, must be a file; there is no no/such/file.json",
        "ERASURES_FILE, no/such/folder/erasures.ndjson, must be in a folder that there is",
        "HTTP_ORIGINS, *, must be a list of sites",
        "HTTP_ORIGINS, https://app.example/, must be a list of sites",
        "SMTP_SECURITY, ssl, 'must be none, starttls or tls'",
        "PUBLIC_URL, college.example, must be an address such as",
        "PUBLIC_URL, https://college.example/?a=b, must be an address such as",
        "MAIL_FROM, nobody, must be an e-mail address",
        "OIDC_ISSUER, http://id.college.example, must be an https address",
        "OIDC_ISSUER, id.college.example, must be an https address",
        "OIDC_ONLY, true, would let nobody in without throughline.oidc.issuer",
        "MOVE_EMBEDDED, true, 'needs throughline.database.url, where to move to'",
        "SESSION_LIMIT_HOURS, 1, must not be shorter than throughline.session.idle-minutes",
        "FIRST_INSTITUTION, '', must not be empty",
        "DATABASE_SOCKET_TIMEOUT, 30, must be longer than throughline.database.statement-timeout"
    })
    void refuseAValueThatCannotBe(Setting setting, String value, String complaint) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> given(setting, value))
                .withMessageStartingWith("The setting " + setting.property() + " (" + setting.option() + ") ")
                .withMessageContaining(complaint)
                .extracting(LaunchFailure::exitCode)
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void wantToKnowTheSenderAndTheAddressOfLinksWhereMailIsSent() {
        Map<Setting, String> complete = Map.of(
                Setting.SMTP_HOST, "mail.college.example",
                Setting.MAIL_FROM, "Career Service <career@college.example>",
                Setting.PUBLIC_URL, "https://throughline.college.example");
        assertThat(Settings.of(complete, new Properties(), Map.of()).text(Setting.SMTP_HOST))
                .isEqualTo("mail.college.example");

        for (Setting needed : List.of(Setting.MAIL_FROM, Setting.PUBLIC_URL)) {
            Map<Setting, String> lacking = new EnumMap<>(complete);
            lacking.remove(needed);
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> Settings.of(lacking, new Properties(), Map.of()))
                    .withMessageContaining(needed.option())
                    .withMessageContaining("must be set where throughline.smtp.host is");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areAllExplained(Setting setting) {
        assertThat(Help.text())
                .contains("\n  " + setting.option())
                .contains(setting.property())
                .contains(setting.environmentVariable())
                .contains(setting.meaning());
    }

    private static Settings given(Setting setting, String value) {
        return Settings.of(Map.of(setting, value), new Properties(), Map.of());
    }

    @Test
    void refuseAnIdentityProviderThatIsSetUpByHalf() {
        Map<Setting, String> whole = new EnumMap<>(Map.of(
                Setting.OIDC_ISSUER, "https://id.college.example",
                Setting.OIDC_CLIENT_ID, "throughline",
                Setting.OIDC_CLIENT_SECRET, "secret",
                Setting.OIDC_AUDIENCE, "throughline-api",
                Setting.PUBLIC_URL, "https://throughline.college.example"));
        Settings.of(whole, new Properties(), Map.of());

        for (Setting needed : List.of(Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET, Setting.PUBLIC_URL)) {
            assertRefused(whole, needed, "", "must be set where throughline.oidc.issuer is");
        }
        assertRefused(whole, Setting.OIDC_AUDIENCE, "throughline", "must not be the client id");
        for (String roles : List.of("", "student", "student=", "=SEEKER", "student=PUPIL", "a=SEEKER,,b=ADMIN")) {
            assertRefused(whole, Setting.OIDC_ROLES, roles, "must be such as");
        }
    }

    private static void assertRefused(Map<Setting, String> whole, Setting changed, String value, String complaint) {
        Map<Setting, String> broken = new EnumMap<>(whole);
        broken.put(changed, value);
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Settings.of(broken, new Properties(), Map.of()))
                .withMessageContaining(changed.property())
                .withMessageContaining(complaint);
    }
}
