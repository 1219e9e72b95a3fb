package org.throughline.deployment.launch;

/** The start cannot go on. The message is the one sentence that the person who started it reads. */
final class LaunchFailure extends RuntimeException {

    private final ExitCode exitCode;

    LaunchFailure(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    LaunchFailure(ExitCode exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
