package org.throughline.deployment.operations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the machine, which may not be there. */
final class Tool {
    private static final List<Path> MORE = List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"));

    private Tool() {}

    /**
     * What it ended with, and what it said.
     *
     * @param status 0 is success
     */
    record Result(int status, String said) {}

    /** Where it is; the test is skipped where it is not. */
    static String required(String name, String forWhat) {
        Optional<Path> found = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        MORE.stream())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "there is no " + name + " here, which " + forWhat);
        return found.get().toString();
    }

    static Result run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
