package org.throughline.deployment.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The note beside an embedded database that its contents are elsewhere now. A server that went on with it by mistake would take
 * in what is then missing there.
 */
record MovedAway(Path dataFolder) {

    void note(String url) {
        try {
            Files.writeString(file(), url + " at " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
        } catch (IOException failure) {
            throw new LaunchFailure(
                    ExitCode.DATA_FOLDER,
                    "Everything was moved to " + url + ", but the file " + file()
                            + ", which says so, cannot be written.",
                    failure);
        }
    }

    /** @throws LaunchFailure if the database was moved away */
    void refuse() {
        if (!Files.exists(file())) {
            return;
        }
        try {
            throw new LaunchFailure(
                    ExitCode.NOT_MOVED,
                    "The database in %s was moved to %s; give %s, or remove the file %s to go on with what was there then."
                            .formatted(
                                    dataFolder,
                                    Files.readString(file()).strip(),
                                    Setting.DATABASE_URL.option(),
                                    file()));
        } catch (IOException failure) {
            throw new LaunchFailure(
                    ExitCode.DATA_FOLDER, "The file " + file() + " cannot be read by this user.", failure);
        }
    }

    private Path file() {
        return dataFolder.resolve("postgresql").resolve("moved-away.txt");
    }
}
