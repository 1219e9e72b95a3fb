package org.throughline.persistence.migration;

import java.sql.SQLException;

/**
 * The database cannot be used or migrated. The message is one sentence for the person who started the server; the
 * reason is for programs.
 */
public final class MigrationFailure extends RuntimeException {

    private final Reason reason;

    MigrationFailure(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    MigrationFailure(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** No session could be opened, or it broke: which of the two ways depends on PostgreSQL's error code. */
    static MigrationFailure ofConnection(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                new MigrationFailure(
                        Reason.SIGN_IN_REFUSED,
                        "The database refuses the user or the password that were given (" + firstLine(failure) + ").",
                        failure);
            case "3D000" ->
                new MigrationFailure(
                        Reason.UNREACHABLE, "The database does not exist (" + firstLine(failure) + ").", failure);
            default ->
                new MigrationFailure(
                        Reason.UNREACHABLE, "The database cannot be reached: " + firstLine(failure), failure);
        };
    }

    static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }

    public Reason reason() {
        return reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** Nobody answers at the address, or not in time, or the database does not exist. */
        UNREACHABLE,
        /** Wrong user or password, or no right to connect. */
        SIGN_IN_REFUSED,
        /** An older PostgreSQL than {@link ServerRequirements#OLDEST_MAJOR_VERSION}. */
        TOO_OLD,
        /** Another encoding than UTF-8. */
        WRONG_ENCODING,
        /** Another node has been migrating for too long. */
        BUSY,
        /** A change to the schema failed; the changes before it stay. */
        CHANGE_FAILED
    }
}
