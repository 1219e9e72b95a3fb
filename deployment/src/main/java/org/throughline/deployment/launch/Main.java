package org.throughline.deployment.launch;

import java.util.List;

/** The first class of the jar. */
public final class Main {

    private Main() {}

    /** Starts the server, or ends the process with an {@link ExitCode}. */
    public static void main(String[] arguments) {
        Console console = Console.taken();
        ExitCode result = run(console, List.of(arguments));
        if (result != ExitCode.OK) {
            System.exit(result.code());
        }
    }

    private static ExitCode run(Console console, List<String> arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.asksForHelp()) {
                console.say(Help.text().stripTrailing());
            } else if (line.asksForVersion()) {
                console.say(Help.version());
            } else {
                line.properties().forEach(System::setProperty);
                new Launch(console, Settings.of(line.settings(), System.getProperties(), System.getenv())).run();
            }
            return ExitCode.OK;
        } catch (LaunchFailure failure) {
            console.complain(failure.getMessage());
            return failure.exitCode();
        }
    }
}
