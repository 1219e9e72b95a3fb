package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.throughline.deployment.running.Server;

/** The jar, started by {@code java -jar} in a folder of its own. Closing it kills it and its database. */
public final class ServerProcess implements AutoCloseable {

    /** A server that lives for seconds spends half of its processor time on compiling what it runs a few times only. */
    private static final String COMPILES_LITTLE = "-XX:TieredStopAtLevel=1";

    /** Three that start at once on a busy machine take their time. */
    private static final Duration TIME_TO_START = Duration.ofSeconds(180);

    private static final int MILLISECONDS_BETWEEN = 100;

    private final Path folder;
    private final Process process;
    private final Server server;
    private final Path out;
    private final Path err;

    private ServerProcess(Path folder, Process process, Server server, Path out, Path err) {
        this.folder = folder;
        this.process = process;
        this.server = server;
        this.out = out;
        this.err = err;
    }

    /** Starts a server with its data in {@code folder/data}, on a free port. */
    public static ServerProcess start(Path folder, String... options) {
        return start(List.of(), folder, freePort(), options);
    }

    /** Starts a server by a command that runs commands, as another user perhaps. */
    public static ServerProcess start(List<String> runner, Path folder, int port, String... options) {
        return start(runner, jar(), folder, port, options);
    }

    /** Starts another jar than the one that was just built. */
    static ServerProcess start(List<String> runner, Path jar, Path folder, int port, String... options) {
        List<String> command = new ArrayList<>(runner);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(COMPILES_LITTLE);
        command.add("-Djava.io.tmpdir=" + temporaryFolder(folder));
        command.addAll(List.of("-jar", jar.toString(), "--data=" + dataFolder(folder), "--http-port=" + port));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(temporaryFolder(folder));
            Path out = Files.createTempFile("throughline-", ".out");
            Path err = Files.createTempFile("throughline-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("THROUGHLINE_"));
            Server server = Server.at(URI.create("http://127.0.0.1:" + port + "/"));
            return new ServerProcess(folder, builder.start(), server, out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path jar() {
        return Path.of(System.getProperty("throughline.test.jar")).toAbsolutePath();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path dataFolder(Path folder) {
        return folder.resolve("data");
    }

    public static Path temporaryFolder(Path folder) {
        return folder.resolve("temporary");
    }

    public Server server() {
        return server;
    }

    public ServerProcess awaitReady() {
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive())
                    .as("still running; it said: %s %s", out(), err())
                    .isTrue();
            assertThat(System.nanoTime())
                    .as("ready in time; it said: %s", out())
                    .isLessThan(deadline);
            pause();
        }
        return this;
    }

    public boolean isReady() {
        try {
            return server.get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** As {@code kill} does: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -STOP} does: it does nothing any more, and its connections stay. */
    void hang() {
        signal("STOP");
    }

    /** As {@code kill -CONT} does. */
    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public int awaitExit(Duration patience) {
        try {
            assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within %s; it said: %s %s", patience, out(), err())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The process itself, for whoever does more to it than ending it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public List<String> out() {
        return lines(out);
    }

    public List<String> err() {
        return lines(err);
    }

    /** The server's own log, so far. */
    public String log() {
        return String.join("\n", lines(dataFolder(folder).resolve("log/server.log")));
    }

    public EmbeddedDatabase database() {
        return new EmbeddedDatabase(dataFolder(folder));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
        database().kill();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
