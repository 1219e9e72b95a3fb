package org.throughline.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid}, in which a running PostgreSQL notes itself, and which stays behind when it is
 * killed. The process it names may by then be somebody else's: only a process of the right name and age is taken for
 * the server.
 */
final class PostmasterFile {

    /** No operating system gives this number to a process. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE - 1);

    private static final int LINE_OF_START_TIME = 2;
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Path file;

    PostmasterFile(Path cluster) {
        this.file = cluster.resolve("postmaster.pid");
    }

    /** The server that runs on this cluster, if one does. */
    Optional<ProcessHandle> server() throws IOException {
        return named().filter(this::isServer);
    }

    /**
     * Makes PostgreSQL see that the process named in the file is not its server, when the number was given to another
     * process since. The file stays, because PostgreSQL reads more from it to find out whether old sessions remain.
     */
    void disownForeignProcess() throws IOException {
        if (named().isPresent() && server().isEmpty()) {
            String text = Files.readString(file);
            Files.writeString(file, NO_PROCESS + text.substring(text.indexOf('\n')));
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() <= LINE_OF_START_TIME
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    private boolean isServer(ProcessHandle process) {
        boolean named = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        return named && process.info().startInstant().filter(this::isStartTime).isPresent();
    }

    private boolean isStartTime(Instant started) {
        try {
            long noted = Long.parseLong(
                    Files.readAllLines(file).get(LINE_OF_START_TIME).strip());
            return Duration.between(started, Instant.ofEpochSecond(noted)).abs().compareTo(TOLERANCE) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
