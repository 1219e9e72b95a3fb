package org.throughline.deployment.rights;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.deployment.api.Client;

/**
 * An address of the server, with the method that it is meant for; {@code $name} stands for an id or a secret.
 *
 * @param servlet the pattern that the servlet is mapped to
 */
record Address(String servlet, String method, String path, String body) {
    /** All that servlets know. */
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    static final List<Address> ALL = List.of(
            of("/graphql", "POST", "/graphql", "{\"query\": \"{ viewer { id } }\"}"),
            of("/session", "POST", "/session", "{\"email\": \"nobody@example.org\", \"password\": \"none\"}"),
            of("/password", "POST", "/password", "{\"current\": \"wrong\", \"new\": \"correct horse battery\"}"),
            of("/tokens", "GET", "/tokens", ""),
            of("/tokens", "POST", "/tokens", "{\"name\": \"Mine\"}"),
            of("/tokens/*", "DELETE", "/tokens/$token", ""),
            of("/invitations", "POST", "/invitations", "{\"emails\": [\"$email\"]}"),
            of("/welcome/*", "GET", "/welcome/$link", ""),
            of("/oidc", "GET", "/oidc", ""),
            of("/oidc/*", "GET", "/oidc/sign-in", ""),
            of("/health/live", "GET", "/health/live", ""),
            of("/health/ready", "GET", "/health/ready", ""),
            of("/imports", "POST", "/imports", ""),
            of("/imports/linkedin", "POST", "/imports/linkedin", ""),
            of("/imports/uploads", "POST", "/imports/uploads", "ADDRESS_BOOK"),
            of("/imports/uploads", "POST", "/imports/uploads", "DIRECTORY"),
            of("/imports/uploads/*", "HEAD", "/imports/uploads/$upload", ""),
            of("/imports/uploads/*", "PATCH", "/imports/uploads/$upload", "N"),
            of("/imports/*", "GET", "/imports/$ended/rejections", ""),
            of("/imports/*", "GET", "/imports/$ended/events", ""),
            of("/exports/*", "GET", "/exports/$export/file?key=$key", ""),
            of("/exports/people/*", "GET", "/exports/people/$other.zip", ""),
            of("/messages/*", "GET", "/messages/$message.eml", ""),
            of("/reports/*", "GET", "/reports/cohorts/$cohort.csv", ""),
            of("/reports/*", "GET", "/reports/cohorts/$cohort/funnel.svg", ""),
            of("/reports/*", "GET", "/reports/cohorts/$cohort/trend.svg?figure=HELD", ""),
            of("/reports/*", "GET", "/reports/institution.csv", ""),
            of("/reports/*", "GET", "/reports/mine.csv", ""),
            of("/audit.csv", "GET", "/audit.csv", ""),
            of("/audit.ndjson", "GET", "/audit.ndjson?account=$account", ""),
            of("/calendar/*", "GET", "/calendar/$feedSecret.ics", ""),
            of("/charts/*", "GET", "/charts/$chartSecret/funnel.svg", ""),
            of("/digest/unsubscribe/*", "GET", "/digest/unsubscribe/$digest", ""));

    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");
    private static final String TUS = "/imports/uploads";

    private static Address of(String servlet, String method, String path, String body) {
        return new Address(servlet, method, path, body);
    }

    /** The names in the path. */
    List<String> names() {
        return NAME.matcher(path).results().map(match -> match.group(1)).toList();
    }

    boolean matches(String pattern) {
        String plain = path.replaceFirst("\\?.*", "");
        return pattern.endsWith("/*")
                ? plain.startsWith(pattern.substring(0, pattern.length() - 1))
                : plain.equals(pattern);
    }

    HttpResponse<String> answer(Client client, String by, Map<String, String> ids) {
        HttpRequest.Builder request = client.request(filled(path, ids));
        if (path.startsWith(TUS)) {
            request.header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", "0")
                    .header("Upload-Length", "5");
            String kind = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
            request.header("Upload-Metadata", "filename YS5jc3Y=,kind " + kind);
        }
        request.header("Content-Type", by.equals("PATCH") ? "application/offset+octet-stream" : "application/json");
        return client.send(request.method(by, BodyPublishers.ofString(filled(body, ids))));
    }

    private static String filled(String text, Map<String, String> ids) {
        return NAME.matcher(text)
                .replaceAll(match ->
                        ids.getOrDefault(match.group(1), UUID.randomUUID().toString()));
    }

    @Override
    public String toString() {
        String kind = path.equals(TUS) ? " (" + body + ")" : "";
        return "`" + method + " " + NAME.matcher(path).replaceAll("{$1}") + "`" + kind;
    }
}
