package org.throughline.deployment.launch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments, taken apart: {@code --http-port=8081} or {@code --http-port 8081} for settings, {@code -Dname=value}
 * for system properties.
 */
record CommandLine(
        boolean asksForHelp, boolean asksForVersion, Map<Setting, String> settings, Map<String, String> properties) {

    /** @throws LaunchFailure if an argument means nothing */
    static CommandLine parse(List<String> arguments) {
        boolean help = false;
        boolean version = false;
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        Map<String, String> properties = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--help") || argument.equals("-h")) {
                help = true;
            } else if (argument.equals("--version")) {
                version = true;
            } else if (argument.startsWith("-D")) {
                properties.put(before(argument.substring(2)), after(argument).orElse(""));
            } else if (Setting.ofFileOption(before(argument)).isPresent()) {
                Setting secret = Setting.ofFileOption(before(argument)).orElseThrow();
                settings.put(secret, SecretFile.read(secret, after(argument).orElseGet(() -> following(secret, rest))));
            } else {
                Setting setting = setting(argument);
                settings.put(setting, after(argument).orElseGet(() -> following(setting, rest)));
            }
        }
        return new CommandLine(help, version, settings, properties);
    }

    private static Setting setting(String argument) {
        return Setting.ofOption(before(argument))
                .orElseThrow(() -> new LaunchFailure(
                        ExitCode.USAGE,
                        "There is no option " + before(argument) + "; --help lists those that there are."));
    }

    private static String following(Setting setting, Iterator<String> rest) {
        if (setting.kind() == Setting.Kind.SWITCH) {
            return "true";
        }
        if (!rest.hasNext()) {
            throw new LaunchFailure(ExitCode.USAGE, "The option " + setting.option() + " needs a value.");
        }
        return rest.next();
    }

    private static String before(String argument) {
        int sign = argument.indexOf('=');
        return sign < 0 ? argument : argument.substring(0, sign);
    }

    private static Optional<String> after(String argument) {
        int sign = argument.indexOf('=');
        return sign < 0 ? Optional.empty() : Optional.of(argument.substring(sign + 1));
    }
}
