package org.throughline.deployment.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.deployment.process.ServerProcess;

/** The jar as a process on a database that may fall. */
final class Node {
    private static final String AS_MANY_AS_COME = "100000000";

    private Node() {}

    /** Starts one on a free port; it is ready when this returns. */
    static ServerProcess start(Path folder, FaultyDatabase database, String... more) {
        return begin(folder, ServerProcess.freePort(), database, more).awaitReady();
    }

    /** Starts one on this port, and does not wait for it. */
    static ServerProcess begin(Path folder, int port, FaultyDatabase database, String... more) {
        return ServerProcess.start(List.of(), folder, port, options(database, more));
    }

    private static String[] options(FaultyDatabase database, String... more) {
        List<String> options = new ArrayList<>(database.options());
        // All clients of a test come from one address, and are faster than people.
        options.addAll(List.of(
                "--http-host=127.0.0.1",
                "--rate-per-address=" + AS_MANY_AS_COME,
                "--rate-per-account=" + AS_MANY_AS_COME));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }
}
