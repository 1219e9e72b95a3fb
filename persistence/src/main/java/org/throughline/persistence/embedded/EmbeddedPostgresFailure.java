package org.throughline.persistence.embedded;

/**
 * The embedded database cannot serve. The message is one sentence for the person who started the server; the reason
 * is for programs.
 */
public final class EmbeddedPostgresFailure extends RuntimeException {

    private final Reason reason;

    EmbeddedPostgresFailure(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    EmbeddedPostgresFailure(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** Another process holds the data folder. */
        DATA_FOLDER_IN_USE,
        /** The data folder cannot be created, read or written. */
        DATA_FOLDER_UNUSABLE,
        /** The files in the data folder are of another major version of PostgreSQL. */
        OTHER_MAJOR_VERSION,
        /** No PostgreSQL for this operating system and processor is packed in this build, or it does not run here. */
        UNSUPPORTED_PLATFORM,
        /** Running as root, and the machine offers no way to run PostgreSQL as somebody else. */
        ROOT_REFUSED,
        /** PostgreSQL was run and reported an error. */
        SERVER_FAILED
    }
}
