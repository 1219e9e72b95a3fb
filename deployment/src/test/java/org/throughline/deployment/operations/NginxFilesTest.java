package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx in front, on a machine of one's own and beside the compose file. */
class NginxFilesTest {
    private static final Path SOURCE = Path.of("src/main/operations");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nginx/throughline.conf", "compose/nginx.conf"})
    void areUnderstoodByNginx(String file) throws IOException {
        String nginx = Tool.required("nginx", "checks its own settings");
        String site = Files.readString(SOURCE.resolve(file))
                .replace("throughline:8080", "127.0.0.1:8080")
                .replace("throughline-2:8080", "127.0.0.1:8081")
                // A certificate is the operator's.
                .replaceAll("(?m)^ *ssl_certificate.*$", "")
                .replaceAll("listen (\\S+) ssl http2", "listen $1");
        Files.writeString(folder.resolve("site.conf"), site);
        Files.writeString(
                folder.resolve("nginx.conf"),
                "pid %1$s/pid; error_log stderr; events {} http { access_log off; %2$s include %1$s/site.conf; }"
                        .formatted(folder, temporary()));

        Tool.Result result = Tool.run(
                folder,
                nginx,
                "-t",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());

        assertThat(result.status()).as(result.said()).isZero();
    }

    @Test
    void areTheSameButForWhereTheNodesAre() throws IOException {
        assertThat(directives("compose/nginx.conf")).isEqualTo(directives("nginx/throughline.conf"));
    }

    private static String directives(String file) throws IOException {
        return Files.readAllLines(SOURCE.resolve(file)).stream()
                .filter(line ->
                        !line.contains("max_fails") && !line.startsWith("# nginx") && !line.contains("# One line"))
                .collect(Collectors.joining("\n"));
    }

    /** Folders that nginx may write to without being root. */
    private String temporary() {
        return Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> "%s_temp_path %s/%s;".formatted(kind, folder, kind))
                .collect(Collectors.joining(" "));
    }
}
