package org.throughline.persistence.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * How an embedded PostgreSQL is set up.
 *
 * @param binaries where its programs are unpacked; several servers may share the folder
 * @param binariesAreShared whether programs of other versions stay in that folder
 * @param server PostgreSQL's own settings by name, over those that Throughline decides
 */
public record EmbeddedPostgresSettings(Path binaries, boolean binariesAreShared, Map<String, String> server) {

    public EmbeddedPostgresSettings {
        server = Map.copyOf(server);
    }

    /** Durable, and with everything below the data folder. */
    public static EmbeddedPostgresSettings within(DataFolder dataFolder) {
        return new EmbeddedPostgresSettings(
                dataFolder.path().resolve("postgresql").resolve("programs"), false, Map.of());
    }
}
