package org.throughline.deployment.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps what lies behind the one sentence of a failed start, for whoever has to mend it: the last failure only. */
record LaunchLog(Path folder) {

    /** Answers whether the file was written; it is not when the folder is not there or cannot be written. */
    boolean write(Throwable failure) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file()))) {
            writer.println(Instant.now());
            failure.printStackTrace(writer);
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    Path file() {
        return folder.resolve("start-failure.log");
    }
}
