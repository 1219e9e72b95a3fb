package org.throughline.deployment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.throughline.deployment.process.EmbeddedDatabase;
import org.throughline.deployment.process.ServerProcess;

/**
 * A server whose folder is a disk of its own, and in that another that is small: both in memory, seen by this server and its database
 * only, and gone with them. It takes no administrator: the kernel gives every user such a corner of their own, unless it was told not
 * to. From outside, the disks are seen through the server's process.
 */
final class SmallDisk implements AutoCloseable {
    private static final List<String> CORNER = List.of("unshare", "--user", "--map-root-user", "--mount");
    private static final String DISKS = """
            set -e
            mount -t tmpfs -o size=1200m tmpfs "$1"
            mkdir -p "$1/temporary" "$1/small"
            mount -t tmpfs -o size=$2m tmpfs "$1/small"
            mkdir -m 700 "$1/small/space"
            shift 2
            exec "$@"
            """;
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final ServerProcess process;

    private SmallDisk(Path folder, ServerProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /** Whether the kernel lets people have disks of their own here. */
    static boolean isAllowed() {
        List<String> trial = new ArrayList<>(CORNER);
        trial.addAll(List.of("sh", "-c", "mount -t tmpfs tmpfs /tmp && unshare --user true"));
        try {
            return new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts a server, with the embedded database, over disks of its own; it is ready when this returns. */
    static SmallDisk start(Path folder, int megabytes, String... options) {
        List<String> runner = new ArrayList<>(CORNER);
        runner.addAll(List.of("sh", "-c", DISKS, "sh", folder.toString(), Integer.toString(megabytes)));
        ServerProcess process = ServerProcess.start(runner, folder, ServerProcess.freePort(), options);
        try {
            return new SmallDisk(folder, process.awaitReady());
        } catch (AssertionError failure) {
            process.close();
            throw failure;
        }
    }

    ServerProcess process() {
        return process;
    }

    EmbeddedDatabase database() {
        return new EmbeddedDatabase(seen().resolve("data"));
    }

    /** Keeps a table on the small disk from now on. */
    void keepThere(String table) {
        if (database()
                .answer("select count(*) from pg_tablespace where spcname = 'small'")
                .equals("0")) {
            database().execute("create tablespace small location '" + folder.resolve("small/space") + "'");
        }
        database().execute("alter table " + table + " set tablespace small");
    }

    /** Fills the small disk but for so many bytes. */
    void fill(long leaving) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (SeekableByteChannel file =
                Files.newByteChannel(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long full = 0;
            try {
                while (true) {
                    full += file.write(block.clear());
                }
            } catch (IOException noRoom) {
                file.truncate(Math.max(0, full - leaving));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody made room. */
    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        database().kill();
        process.close();
    }

    private Path ballast() {
        return seen().resolve("small/ballast");
    }

    /** The folder, through the eyes of the server. */
    private Path seen() {
        return Path.of("/proc/" + process.handle().pid() + "/root" + folder);
    }
}
