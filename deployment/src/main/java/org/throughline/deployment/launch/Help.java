package org.throughline.deployment.launch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that {@code --help} and {@code --version} print. */
final class Help {

    private Help() {}

    static String version() {
        String version = Help.class.getPackage().getImplementationVersion();
        return "Throughline " + (version == null ? "(not packaged)" : version) + ", Java "
                + System.getProperty("java.version");
    }

    static String text() {
        return """
                Throughline, a server for informational-interview programmes.

                  ./throughline --demo              try it, with a demonstration programme
                  ./throughline --first-seeker=me@example.org
                                                    run it for yourself, with a database in ./throughline-data
                  ./throughline --first-admin=it@college.example --first-institution="Northfield College"
                                                    run it for an institution
                  ./throughline --database-url=jdbc:postgresql://db/throughline --database-user=throughline

                  ./throughline --move-embedded --database-url=jdbc:postgresql://db/throughline --database-user=throughline
                                                    move what you have to a database of your own

                Settings (--name=value, or a system property, or an environment variable; a secret may stand in a file,
                which is then named by --name-file):
                %s
                  --help, --version

                Exit codes:
                %s
                  130, 143  stopped by Ctrl-C, by SIGTERM
                """.formatted(settings(), exitCodes());
    }

    private static String settings() {
        return Stream.of(Setting.values()).map(Help::line).collect(Collectors.joining("\n"));
    }

    private static String line(Setting setting) {
        String standard = setting.standard().isEmpty() || setting.kind() == Setting.Kind.SWITCH
                ? ""
                : " [" + setting.standard() + "]";
        return "  %s%s%n      %s, %s%n      %s"
                .formatted(
                        setting.option(),
                        standard,
                        setting.property(),
                        setting.environmentVariable(),
                        setting.meaning());
    }

    private static String exitCodes() {
        return Stream.of(ExitCode.values())
                .map(code -> "  %-8d  %s".formatted(code.code(), code.meaning()))
                .collect(Collectors.joining("\n"));
    }
}
