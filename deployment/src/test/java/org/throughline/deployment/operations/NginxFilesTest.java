package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx in front, on a machine of one's own and beside the compose file. */
class NginxFilesTest {
    private static final Path SOURCE = Path.of("src/main/operations");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nginx/nodes.conf", "compose/nodes.conf"})
    void areUnderstoodByNginx(String nodes) throws IOException {
        String nginx = Tool.required("nginx", "checks its own settings");
        Files.createDirectories(folder.resolve("throughline"));
        copy("nginx/throughline.conf", "throughline.conf");
        copy("nginx/redirect.conf", "redirect.conf");
        copy("nginx/listen.conf", "throughline/listen.conf");
        copy(nodes, "throughline/nodes.conf");
        Files.writeString(
                folder.resolve("nginx.conf"),
                "pid %1$s/pid; error_log stderr; events {} http { access_log off; %2$s include %1$s/throughline.conf; include %1$s/redirect.conf; }"
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

    /** A certificate is the operator's, low ports are root's, and names of nodes are known in their own network. */
    private void copy(String from, String to) throws IOException {
        String text = Files.readString(SOURCE.resolve(from))
                .replaceAll("throughline(-2)?:8080", "127.0.0.1:8080")
                .replaceAll("(?m)^ *ssl_certificate.*$", "")
                .replaceAll("(?m)^ *listen \\[::\\].*$", "")
                .replaceAll("listen (\\d+)[^;]*;", "listen unix:" + folder + "/$1.sock;");
        Files.writeString(folder.resolve(to), text);
    }

    /** Folders that nginx may write to without being root. */
    private String temporary() {
        return Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> "%s_temp_path %s/%s;".formatted(kind, folder, kind))
                .collect(Collectors.joining(" "));
    }
}
