package org.throughline.deployment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.process.ServerProcess;
import org.throughline.deployment.running.Server;
import org.throughline.persistence.embedded.FileTree;

/**
 * A database and servers on it that several experiments use one after the other: each of them leaves all of it well, which is what
 * they are about. Its time-outs are short, so that hanging is soon over.
 */
final class Site {
    /** Seconds. */
    static final int SOCKET_TIMEOUT = 6;

    private static Site running;

    private final Path folder;
    private final FaultyDatabase database;
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final List<Client> people = new ArrayList<>();

    private Site(Path folder) {
        this.folder = folder;
        this.database = FaultyDatabase.start(folder.resolve("database"));
    }

    /** The one of this JVM, which ends with it. */
    static synchronized Site running() {
        if (running == null) {
            try {
                running = new Site(Files.createTempDirectory("throughline-faults-"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::end, "end of the faults' site"));
        }
        return running;
    }

    FaultyDatabase database() {
        return database;
    }

    /** So many servers, started when they are needed first. */
    List<Server> nodes(int number) {
        while (nodes.size() < number) {
            nodes.add(Node.start(
                    folder.resolve("node-" + nodes.size()),
                    database,
                    "--database-statement-timeout=" + (SOCKET_TIMEOUT - 2),
                    "--database-socket-timeout=" + SOCKET_TIMEOUT));
        }
        return nodes.subList(0, number).stream().map(ServerProcess::server).toList();
    }

    /** So many people, signed in when they are needed first: hashing a password takes longer than most experiments. */
    List<Client> people(int number) {
        if (people.size() < number) {
            people.addAll(Crowd.in(database, nodes(1).get(0)).seekers(number - people.size()));
        }
        return List.copyOf(people.subList(0, number));
    }

    private void end() {
        nodes.forEach(ServerProcess::close);
        database.close();
        try {
            FileTree.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
