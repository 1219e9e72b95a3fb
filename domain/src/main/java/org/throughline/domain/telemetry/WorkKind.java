package org.throughline.domain.telemetry;

import java.util.Locale;

/** What a node does in the background. */
public enum WorkKind {
    IMPORT,
    EXPORT,
    REPORT,
    DIGEST,
    /** Removing what has been kept long enough. */
    RETENTION;

    /** As figures name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
