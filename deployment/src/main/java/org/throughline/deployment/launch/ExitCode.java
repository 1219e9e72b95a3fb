package org.throughline.deployment.launch;

/** How the process ends. A signal ends it with 128 and the signal's number: 130 after Ctrl-C, 143 after SIGTERM. */
enum ExitCode {
    OK(0, "all went well"),
    UNEXPECTED(1, "an error that nobody foresaw"),
    USAGE(2, "an unknown option, or a setting with a wrong value"),
    DATA_FOLDER(3, "the data folder is in use, or cannot be written"),
    PORT_TAKEN(4, "another program listens on the port"),
    DATABASE_UNREACHABLE(5, "no database answers at the URL"),
    DATABASE_REFUSED(6, "the database refuses user or password"),
    DATABASE_UNSUITABLE(
            7, "the database is too old, has another encoding than UTF-8, or its user may bypass row-level security"),
    MIGRATION_FAILED(8, "the schema could not be brought up to date"),
    EMBEDDED_DATABASE_FAILED(9, "the embedded PostgreSQL does not start"),
    SERVER_FAILED(10, "the application server does not start"),
    DEMONSTRATION_FAILED(11, "the demonstration data could not be loaded"),
    NOT_MOVED(12, "the embedded database cannot be moved, or has been moved away");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
