package org.throughline.deployment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;

/** What an administrator's {@code kill} can do to processes; Java itself knows only how to end them. */
final class Signals {
    private Signals() {}

    /** They stop where they are, and know nothing of it. */
    static void stop(Collection<ProcessHandle> processes) {
        send("STOP", processes);
    }

    /** They go on. */
    static void goOn(Collection<ProcessHandle> processes) {
        send("CONT", processes);
    }

    /** They end at once, without a last word. */
    static void kill(Collection<ProcessHandle> processes) {
        send("KILL", processes);
    }

    private static void send(String signal, Collection<ProcessHandle> processes) {
        String ids = processes.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(" "));
        try {
            // One that has ended meanwhile is no failure.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + ids + " 2>/dev/null; true")
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
