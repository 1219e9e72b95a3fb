package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs tests of the web client's own ({@code spa/tests}) against the jar with the demonstration's data. They have its address
 * in {@code THROUGHLINE}, and in {@code THROUGHLINE_KEEPER} that of this, which starts the server again when it is asked to.
 * Without a Chromium nothing is tested, unless it must be: {@code -Dbrowser.required}, as in {@code .ci/run}.
 */
final class ClientTests implements AutoCloseable {
    private static final Path CLIENT = Path.of("../spa").toAbsolutePath().normalize();
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String[] OPTIONS = {"--demo", "--rate-per-address=1000000", "--rate-per-account=1000000"};

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private final HttpServer keeper;
    private ServerProcess process;

    private ClientTests(Path folder) throws IOException {
        this.folder = folder;
        keeper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keeper.createContext("/restart", this::restart);
    }

    /** Starts a server with its data in a folder. */
    static ClientTests start(Path folder) throws IOException {
        assumeTrue(
                hasChromium(),
                "There is no Chromium here, so the client's pages are not tested. Debian's comes by apt-get install chromium; "
                        + "the environment variable CHROMIUM names one that is elsewhere.");
        ClientTests tests = new ClientTests(folder);
        tests.keeper.start();
        tests.startServer();
        return tests;
    }

    /** Runs a command in the client's folder; all that it says is in a file, and in the failure if it fails. */
    void run(String name, String... command) throws IOException, InterruptedException {
        Path said = Files.createDirectories(Path.of("target", "client-tests")).resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("THROUGHLINE", process.server().address().toString());
        builder.environment()
                .put(
                        "THROUGHLINE_KEEPER",
                        "http://127.0.0.1:" + keeper.getAddress().getPort());
        builder.environment().put("NO_COLOR", "1");
        int result = builder.start().waitFor();
        assertThat(result)
                .as(() -> "%s in %s:%n%s".formatted(String.join(" ", command), said, text(said)))
                .isZero();
    }

    @Override
    public void close() {
        keeper.stop(0);
        process.close();
    }

    private void startServer() {
        process = ServerProcess.start(List.of(), folder, port, OPTIONS);
        process.awaitReady();
    }

    /** On the same data and at the same address, after a death without warning. */
    private void restart(HttpExchange asked) throws IOException {
        process.close();
        startServer();
        asked.sendResponseHeaders(204, -1);
        asked.close();
    }

    private static boolean hasChromium() {
        boolean found = Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
                .anyMatch(place -> Files.isExecutable(Path.of(place)));
        boolean isRequired = System.getProperty("browser.required") != null;
        if (!found && isRequired) {
            fail("A browser is required here, and there is none: apt-get install chromium, or name one in CHROMIUM.");
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
