package org.throughline.deployment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whose connection it is, as Linux tells it. */
final class Sockets {
    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    private Sockets() {}

    /** The node whose end of a connection has this port. */
    static ServerProcess ownerOf(int port, List<ServerProcess> nodes) {
        return nodes.stream()
                .filter(node -> has(node, port))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node has port " + port));
    }

    private static boolean has(ServerProcess node, int port) {
        Path process = Path.of("/proc", Long.toString(node.pid()));
        String end = ":%04X".formatted(port);
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(process.resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[LOCAL_ADDRESS].endsWith(end))
                .anyMatch(columns -> isOpenIn(process, "socket:[" + columns[INODE] + "]"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOpenIn(Path process, String socket) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException gone) {
            return false;
        }
    }
}
