package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.ROOT_REFUSED;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.SERVER_FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs. They refuse to be run by root; for root they run as a user of a new user namespace who
 * is mapped to nobody: to the programs it is not root, to the kernel the files are still its own.
 */
final class Commands {

    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private final Path programs;
    private final Path output;
    private final List<String> prefix;

    /**
     * @param binaries the unpacked programs
     * @param output the file that takes what a program prints; a pipe would stay open as long as the server runs
     */
    Commands(Path binaries, Path output, Platform platform) {
        this.programs = binaries.resolve("bin");
        this.output = output;
        this.prefix = !platform.isWindows() && isRoot() ? asNobody() : List.of();
    }

    /** Runs one of the programs to its end, in English and free of PostgreSQL's environment variables. */
    Result run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            builder.redirectOutput(output.toFile());
            int status = exitStatus(builder.start());
            return new Result(status, Files.readString(output).strip());
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    SERVER_FAILED, "PostgreSQL's program " + program + " cannot be run.", failure);
        }
    }

    private static boolean isRoot() {
        try {
            Process process = new ProcessBuilder("id", "-u").start();
            String user = new String(process.getInputStream().readAllBytes()).strip();
            return exitStatus(process) == 0 && user.equals("0");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static List<String> asNobody() {
        List<String> trial = new ArrayList<>(AS_NOBODY);
        trial.add("true");
        try {
            ProcessBuilder builder = new ProcessBuilder(trial).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            if (exitStatus(builder.start()) == 0) {
                return AS_NOBODY;
            }
        } catch (IOException missing) {
            throw rootRefused();
        }
        throw rootRefused();
    }

    private static EmbeddedPostgresFailure rootRefused() {
        return new EmbeddedPostgresFailure(
                ROOT_REFUSED,
                "PostgreSQL does not run as root and this machine allows no user namespaces; start Throughline as"
                        + " another user, or give the URL of a PostgreSQL server.");
    }

    /** An interrupt does not cut a program short: a half started or half stopped server helps nobody. */
    private static int exitStatus(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                int status = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return status;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
    }

    /** What a program answered; status 0 is success. */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }

        /** The last line that tells what went wrong, without the name of the program. */
        String complaint() {
            return output.lines()
                    .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, last) -> last)
                    .or(() -> output.lines().reduce((first, last) -> last))
                    .orElse("it said nothing, and ended with status " + status)
                    .strip();
        }
    }
}
