package org.throughline.persistence.testing;

import java.nio.file.Path;

/** Where tests unpack PostgreSQL's programs: the user's cache, so that it is done once for all modules and builds. */
public final class SharedBinaries {

    private SharedBinaries() {}

    public static Path folder() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path cache =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return cache.resolve("throughline").resolve("postgresql");
    }
}
