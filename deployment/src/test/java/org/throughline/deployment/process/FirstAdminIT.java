package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The jar for an institution, behind a proxy that ends TLS: the first administrator sets a password by the printed link. */
@Execution(ExecutionMode.CONCURRENT)
class FirstAdminIT {
    private static final String PASSWORD = "{\"password\":\"blue giraffes dance quietly\"}";

    @TempDir
    Path folder;

    @Test
    void comesInByTheLinkThatTheStartPrints() throws InterruptedException {
        try (ServerProcess process = ServerProcess.start(
                        folder,
                        "--first-admin=it@college.example",
                        "--first-institution=Northfield College",
                        "--public-url=https://throughline.college.example",
                        "--http-host=127.0.0.1",
                        "--session-limit-hours=24",
                        "--http-behind-proxy=127.0.0.1")
                .awaitReady()) {
            String link = link(process);
            assertThat(link).startsWith("https://throughline.college.example/welcome/tll_");
            assertThat(process.database().answer("select slug || ' ' || name from institution"))
                    .isEqualTo("northfield-college Northfield College");
            assertThat(process.database().answer("select count(*) from account where password_hash is not null"))
                    .isEqualTo("0");

            HttpResponse<String> answer = post(process, URI.create(link).getPath(), PASSWORD);

            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-throughline_session=tls_")
                    .containsIgnoringCase("; Secure")
                    .containsIgnoringCase("; Path=/")
                    .containsPattern("(?i)max-age=(86400|863\\d\\d)")
                    .doesNotContainIgnoringCase("Domain");
            String sent = cookie.split(";")[0];
            assertThat(viewer(process, sent).body()).contains("it@college.example", "ADMIN");
            assertThat(viewer(process, sent.replace("__Host-", "")).statusCode())
                    .as("a cookie that another host of the domain could have planted")
                    .isEqualTo(401);
            assertThat(post(process, URI.create(link).getPath(), PASSWORD).statusCode())
                    .isEqualTo(400);
        }
    }

    /** The server answers a moment before it prints that it does. */
    private static String link(ServerProcess process) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Optional<String> link = process.out().stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("https://") && line.contains("/welcome/"))
                    .findFirst();
            if (link.isPresent()) {
                return link.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no link in " + process.out());
    }

    private static HttpResponse<String> viewer(ServerProcess process, String cookie) {
        return process.server()
                .send(request(process, "/graphql")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString("{\"query\":\"{ viewer { name roles } }\"}")));
    }

    private static HttpResponse<String> post(ServerProcess process, String path, String body) {
        return process.server().send(request(process, path).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(ServerProcess process, String path) {
        return HttpRequest.newBuilder(process.server().address().resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "throughline.college.example");
    }
}
