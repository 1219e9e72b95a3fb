package org.throughline.imports.upload;

import jakarta.servlet.http.HttpServletResponse;

/** Why an upload is refused, or a file of an import not handed out. The names are stable: clients may switch over them. */
enum UploadFault {
    UNAUTHENTICATED(HttpServletResponse.SC_UNAUTHORIZED, "Sign in first."),
    CROSS_ORIGIN(HttpServletResponse.SC_FORBIDDEN, "The request comes from a page of another site."),
    NOT_ALLOWED(
            HttpServletResponse.SC_FORBIDDEN,
            "Seekers import an ADDRESS_BOOK; administrators import a ROSTER, a DIRECTORY or a HISTORY."),
    NOT_A_SEEKER(HttpServletResponse.SC_FORBIDDEN, "Only seekers have a network to import into."),
    NOT_FOUND(HttpServletResponse.SC_NOT_FOUND, "There is no such import of yours."),
    METHOD_NOT_ALLOWED(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This address takes no such method."),
    NOT_MULTIPART(
            HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
            "Send the file as multipart/form-data, in a part named \"file\"."),
    NOT_A_PIECE(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send a piece as application/offset+octet-stream."),
    BROKEN_UPLOAD(HttpServletResponse.SC_BAD_REQUEST, "The upload broke off, or is not well-formed."),
    NO_FILE(HttpServletResponse.SC_BAD_REQUEST, "There must be one part named \"file\", with a file name."),
    SEVERAL_FILES(
            HttpServletResponse.SC_BAD_REQUEST, "There is more than one part named \"file\": send one at a time."),
    NO_KIND(
            HttpServletResponse.SC_BAD_REQUEST,
            "Say in \"kind\" what it is: ADDRESS_BOOK, ROSTER, DIRECTORY or HISTORY."),
    BAD_STEP(HttpServletResponse.SC_BAD_REQUEST, "\"then\" is \"check\" for a dry run or \"import\"."),
    BAD_LENGTH(HttpServletResponse.SC_BAD_REQUEST, "Upload-Length must be a whole number of bytes."),
    BAD_OFFSET(HttpServletResponse.SC_BAD_REQUEST, "Upload-Offset must be a whole number of bytes."),
    BAD_NAME(HttpServletResponse.SC_BAD_REQUEST, "The file needs a name of at most 200 characters."),
    OFFSET_DIFFERS(HttpServletResponse.SC_CONFLICT, "The file does not end there: ask with HEAD where it ends."),
    WRONG_PROTOCOL(HttpServletResponse.SC_PRECONDITION_FAILED, "Tus-Resumable must be 1.0.0."),
    QUOTA_USED_UP(429, "You have sent as much as one account may in 24 hours. Try again later."),
    TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The file is larger than this server takes."),
    SPOOL_FULL(507, "The server has no room for the file at the moment."),
    BUSY(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many transfers go on at once: try again."),
    INTERNAL_ERROR(
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here. Nothing of the file was stored.");

    private final int status;
    private final String message;

    UploadFault(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** A sentence for people. */
    String message() {
        return message;
    }
}
