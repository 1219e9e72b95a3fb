package org.throughline.deployment.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a secret stands when it is not given itself: the whole file is the secret, but for space around it. */
final class SecretFile {

    private SecretFile() {}

    /** @throws LaunchFailure if the file cannot be read */
    static String read(Setting setting, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException failure) {
            throw new LaunchFailure(
                    ExitCode.USAGE,
                    "The file %s with the setting %s (%s) cannot be read by this user."
                            .formatted(file, setting.property(), setting.fileOption()),
                    failure);
        }
    }
}
