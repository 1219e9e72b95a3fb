package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.deployment.running.Server;

/** The machine's nginx, in front of nodes, with the file that we give to operators: what is its own is ports and folders. */
final class Nginx implements AutoCloseable {
    private static final Path SHIPPED =
            Path.of("src/main/operations/nginx/throughline.conf").toAbsolutePath();

    private static final String FRAME = """
            daemon off;
            %s
            worker_processes 2;
            pid %2$s/nginx.pid;
            error_log %2$s/error.log;
            events { worker_connections 1024; }
            http {
                log_format nodes '$request_id $status $upstream_addr "$request"';
                access_log %2$s/access.log nodes;
                client_body_temp_path %2$s/body;
                proxy_temp_path %2$s/proxy;
                fastcgi_temp_path %2$s/fastcgi;
                uwsgi_temp_path %2$s/uwsgi;
                scgi_temp_path %2$s/scgi;
                include %3$s;
            }
            """;

    private final Path folder;
    private final Process process;
    private final Server server;

    private Nginx(Path folder, Process process, Server server) {
        this.folder = folder;
        this.process = process;
        this.server = server;
    }

    static Nginx inFrontOf(Path folder, List<ServerProcess> nodes) {
        int port = ServerProcess.freePort();
        Server server = Server.at(URI.create("http://127.0.0.1:" + port + "/"));
        try {
            Files.createDirectories(folder.resolve("throughline"));
            // A master that is root gives its workers to somebody who may not read the folders of tests.
            String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
            write(folder.resolve("nginx.conf"), FRAME.formatted(user, folder, SHIPPED));
            // One request a connection: what a client sends into one that a reload has just ended is no fault of the
            // nodes.
            write(folder.resolve("throughline/listen.conf"), "listen 127.0.0.1:" + port + "; keepalive_timeout 0;");
            write(folder.resolve("throughline/nodes.conf"), lines(nodes, List.of()));
            Process process = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            return new Nginx(folder, process, server).awaitListening();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Server server() {
        return server;
    }

    /** As an operator does it: nodes with requests in flight, and no new ones. */
    void send(List<ServerProcess> nodes, List<ServerProcess> down) {
        try {
            write(folder.resolve("throughline/nodes.conf"), lines(nodes, down));
            List<ProcessHandle> older = process.children().toList();
            List<String> command = command(folder);
            int exit = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("-s", "reload"))
                            .toList())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
            awaitEnd(older);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What each request was answered by: its line, and the nodes that were asked, in order. */
    List<String> log() {
        try {
            return Files.readAllLines(folder.resolve("access.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lines(List<ServerProcess> nodes, List<ServerProcess> down) {
        return nodes.stream()
                .map(node -> "server %s max_fails=3 fail_timeout=10s%s;"
                        .formatted(node.server().address().getAuthority(), down.contains(node) ? " down" : ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> command(Path folder) {
        return List.of(
                program(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
    }

    private static String program() {
        Stream<String> named = Optional.ofNullable(System.getenv("NGINX")).stream();
        Stream<String> found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(place -> place + "/nginx");
        return Stream.concat(named, found)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("These tests need nginx, which is not on this machine:"
                        + " apt-get install nginx, or NGINX=/path/to/it."));
    }

    private Nginx awaitListening() {
        await("nginx listens", () -> {
            assertThat(process.isAlive())
                    .as(() -> text(folder.resolve("out")) + text(folder.resolve("error.log")))
                    .isTrue();
            try {
                return server.get("/health/live").statusCode() > 0;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
        return this;
    }

    /** Those that knew the nodes as they were end when their last request has. */
    private static void awaitEnd(List<ProcessHandle> workers) {
        await("older workers of nginx end", () -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void await(String what, BooleanSupplier truth) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!truth.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException gone) {
            return "";
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
