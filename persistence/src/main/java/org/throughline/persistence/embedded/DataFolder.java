package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_IN_USE;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_UNUSABLE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which one Throughline process keeps its files, held by a lock on the file {@code lock} in it. The
 * operating system drops the lock when the process ends, however it ends, so that no stale lock can remain.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder if need be, and locks it.
     *
     * @throws EmbeddedPostgresFailure if another process holds it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return lock(absolute);
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_UNUSABLE,
                    "The data folder " + absolute + " cannot be created or written by this user.",
                    failure);
        }
    }

    private static DataFolder lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_IN_USE,
                    "The data folder " + folder + " is in use by another Throughline process; stop that one, or choose"
                            + " another folder.");
        }
        return new DataFolder(folder, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    /** The absolute path of the folder. */
    public Path path() {
        return path;
    }

    /** Lets go of the folder; the files stay. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException("cannot close the lock of " + path, failure);
        }
    }
}
