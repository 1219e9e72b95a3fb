package org.throughline.domain.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * Why the database does not do what it is told, where that is nobody's mistake and passes. The names of the codes are stable. Who
 * sent a change cannot know whether it was made: sending it again by the same mutation key finds out, and makes it once.
 */
public enum Outage {
    /** It does not answer, or lends no connection. */
    AWAY("UNAVAILABLE", 503, 2, "The database is busy or away; try again in a moment."),
    /** It answers others, and this must wait. */
    BUSY("BUSY", 503, 1, "Too much is asked for at once; try again in a moment."),
    /** Its disk takes no more. */
    FULL("STORAGE_FULL", 507, 60, "The server has no room left. Nothing was changed; an administrator must make room.");

    private final String code;
    private final int status;
    private final int secondsToWait;
    private final String message;

    Outage(String code, int status, int secondsToWait, String message) {
        this.code = code;
        this.status = status;
        this.secondsToWait = secondsToWait;
        this.message = message;
    }

    /** What a failure says of the database, however it was wrapped; empty when it is no outage. */
    public static Optional<Outage> of(Throwable failure) {
        return Failures.chainOf(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(Outage::ofOne)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The outage of this code. */
    public static Optional<Outage> ofCode(String code) {
        for (Outage outage : values()) {
            if (outage.code.equals(code)) {
                return Optional.of(outage);
            }
        }
        return Optional.empty();
    }

    private static Optional<Outage> ofOne(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return switch (state) {
            // No room on the disk.
            case "53100" -> Optional.of(FULL);
            // Out of memory, too many connections, a lock that others hold.
            case "53200", "53300", "55P03" -> Optional.of(BUSY);
            // It is stopped, has crashed, starts, was dropped; it takes no changes, as a replica that is to take over.
            case "57P01", "57P02", "57P03", "57P04", "57P05", "25006" -> Optional.of(AWAY);
            default ->
                state.startsWith("08") || failure instanceof SQLTransientConnectionException
                        ? Optional.of(AWAY)
                        : Optional.empty();
        };
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** After how many seconds it is worth trying again. */
    public int secondsToWait() {
        return secondsToWait;
    }

    /** For people. */
    public String message() {
        return message;
    }
}
