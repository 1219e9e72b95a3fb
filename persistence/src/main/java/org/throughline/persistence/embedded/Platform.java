package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.UNSUPPORTED_PLATFORM;

import java.net.URL;
import java.util.List;
import java.util.Locale;

/** The operating system and processor, by the names that the archives of PostgreSQL carry on the class path. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String operatingSystem, String architecture) {
        return new Platform(
                system(operatingSystem.toLowerCase(Locale.ROOT)), processor(architecture.toLowerCase(Locale.ROOT)));
    }

    private static String system(String name) {
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processor(String name) {
        if (List.of("amd64", "x86_64", "x64").contains(name)) {
            return "x86_64";
        }
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : name;
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    /** The archives for both kinds of Mac hold the same universal programs, so only one of them is packed. */
    String archiveName() {
        return system.equals("darwin") ? "postgres-darwin-arm_64.txz" : "postgres-" + system + "-" + processor + ".txz";
    }

    URL archive() {
        URL found = Platform.class.getResource("/" + archiveName());
        if (found == null) {
            throw new EmbeddedPostgresFailure(
                    UNSUPPORTED_PLATFORM,
                    "This build brings no PostgreSQL for " + system + " on " + processor
                            + "; give the URL of a PostgreSQL server, or build with the profile all-platforms.");
        }
        return found;
    }
}
